import { css } from 'lit';

/** Shared with the form that adds an account. */
export const formStyles = css`
  form {
    display: grid;
    gap: 8px;
  }

  fieldset {
    display: grid;
    gap: 4px;
    border: 0;
    margin: 0;
    padding: 0;
  }

  legend {
    padding: 0;
  }

  .role {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 8px;
    align-items: baseline;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
  }
`;

export const styles = css`
  ${formStyles}

  :host {
    display: block;
  }

  article {
    display: grid;
    gap: 6px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .who {
    overflow-wrap: anywhere;
  }
`;
