import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  .proof {
    margin-top: 4px;
    display: grid;
    gap: 2px;
    max-height: 9em;
    overflow: auto;
    overflow-wrap: anywhere;
  }
`;
