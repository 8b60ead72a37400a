import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  dl {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 4px 10px;
  }

  dd button {
    min-width: 9em;
  }

  kbd {
    border: 0;
    font-size: inherit;
    color: inherit;
    background: none;
  }

  [role='status'] {
    min-height: 1.5em;
    color: var(--_look);
  }
`;
