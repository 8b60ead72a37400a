import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  h1 {
    font-size: 1.35em;
  }

  progress {
    width: 100%;
    accent-color: var(--_accent);
  }

  th,
  td {
    white-space: nowrap;
  }

  tbody button.plain {
    padding-inline: 0;
    max-width: 260px;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .file {
    display: block;
    max-width: 260px;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .bar {
    display: inline-block;
    width: 64px;
    height: 8px;
    margin-inline-end: 8px;
    border-radius: 4px;
    background: var(--_line);
    overflow: hidden;
  }

  @media (max-width: 600px) {
    .bar {
      display: none;
    }
  }

  .bar span {
    display: block;
    height: 100%;
    background: var(--_anger);
  }

  .bar.frustration span {
    background: var(--_frustration);
  }

  .problems {
    display: grid;
    gap: 6px;
    margin-top: 6px;
  }

  .problems li {
    overflow-wrap: anywhere;
  }

  .problems .small {
    display: block;
  }
`;
