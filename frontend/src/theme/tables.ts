import { css } from 'lit';

/** Tables that scroll sideways where there is no room for them. */
export const tables = css`
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
    font-variant-numeric: tabular-nums;
  }

  th.number,
  td.number {
    text-align: end;
  }
`;
