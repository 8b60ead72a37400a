import { css } from 'lit';

export const styles = css`
  dialog {
    width: min(460px, calc(100vw - 24px));
    max-height: calc(100vh - 24px);
    overflow-y: auto;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    padding: 20px;
  }

  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }

  form {
    display: grid;
    gap: 10px;
  }

  h1 {
    font-size: 1.25em;
  }

  h2 {
    margin-top: 8px;
  }

  .row {
    display: grid;
    grid-template-columns: 1fr minmax(11.5em, 1fr);
    align-items: center;
    gap: 10px;
  }

  .toggle {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 2px 10px;
    align-items: baseline;
  }

  .toggle p {
    grid-column: 2;
  }
`;
