import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 10px;
  }

  .steps {
    display: grid;
    grid-template-columns: repeat(4, 1fr);
    gap: 4px;
  }

  .steps li {
    border-top: 3px solid var(--_line);
    padding-top: 3px;
    font-size: 0.82em;
    color: var(--_muted);
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .steps .reached {
    border-top-color: var(--_accent);
  }

  .steps [aria-current='step'] {
    color: var(--_text);
    font-weight: 650;
  }

  dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 4px 12px;
  }

  dl:not(:has(dt)) {
    display: none;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .goal {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow: hidden;
  }

  .promises {
    display: grid;
    gap: 4px;
  }

  .promises li {
    display: flex;
    justify-content: space-between;
    gap: 10px;
    overflow-wrap: anywhere;
  }

  .promises .small {
    white-space: nowrap;
  }

  summary {
    cursor: pointer;
    color: var(--_accent);
  }

  details dl {
    margin-top: 6px;
  }
`;
