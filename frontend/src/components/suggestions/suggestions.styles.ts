import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  ol {
    display: grid;
    gap: 8px;
    margin-top: 6px;
  }
`;
