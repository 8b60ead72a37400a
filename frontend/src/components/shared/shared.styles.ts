import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  .policy {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 10px;
    padding: 10px 12px;
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  .policy p {
    grid-column: 2;
  }

  table {
    font-size: 0.93em;
  }

  .forget {
    justify-self: start;
  }
`;
