import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    height: 100%;
    overflow-y: auto;
  }

  main {
    display: grid;
    gap: 14px;
    max-width: 760px;
    margin-inline: auto;
    padding: 24px 14px;
  }

  h1 {
    font-size: 1.35em;
  }

  .scroll {
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    width: 100%;
  }

  th,
  td {
    text-align: start;
    padding: 6px 10px;
    border-bottom: 1px solid var(--_line);
    font-weight: inherit;
  }

  thead th {
    color: var(--_muted);
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
