import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  .notice p {
    margin-top: 4px;
    overflow-wrap: anywhere;
  }
`;
