import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    height: 100%;
    min-height: 0;
    background: var(--_ground);
  }

  header {
    padding: 10px 14px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }

  form {
    display: flex;
    align-items: end;
    gap: 8px;
    padding: 10px 14px;
    border-top: 1px solid var(--_line);
    background: var(--_surface);
  }

  textarea {
    resize: none;
    field-sizing: content;
    max-height: 140px;
  }
`;
