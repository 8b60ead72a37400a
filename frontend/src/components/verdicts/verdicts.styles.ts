import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  .lights {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    font-size: 0.87em;
  }

  .lights li {
    display: flex;
    gap: 4px;
    white-space: nowrap;
    color: var(--_muted);
  }

  .lights .pass {
    color: var(--_good);
  }

  .lights .look {
    color: var(--_look);
  }

  .sign {
    width: 1em;
    text-align: center;
  }

  .findings {
    display: grid;
    gap: 6px;
    grid-column: 1 / -1;
    max-height: var(--_findings-height, none);
    overflow-y: auto;
  }

  .findings li {
    border-inline-start: 3px solid var(--_look);
    padding: 2px 0 2px 10px;
    overflow-wrap: anywhere;
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  .findings .hint {
    border-inline-start-color: var(--_line-strong);
  }

  .findings .here {
    background: var(--_look-soft);
  }

  .fix {
    text-align: start;
    min-height: 28px;
  }
`;
