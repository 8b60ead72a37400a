import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .notice {
    display: grid;
    gap: 6px;
  }

  progress {
    width: 100%;
    height: 6px;
    accent-color: var(--_accent);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
