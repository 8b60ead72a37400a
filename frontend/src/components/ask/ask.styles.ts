import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  label {
    font-weight: 650;
  }

  .row {
    display: flex;
    gap: 6px;
    margin-top: 4px;
  }

  .row button {
    flex: none;
  }

  .starters {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }

  .entry {
    display: grid;
    gap: 6px;
    padding-block: 10px;
    border-bottom: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .entry:last-child {
    border-bottom: 0;
  }
`;
