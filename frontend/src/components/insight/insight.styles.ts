import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 12px;
  }

  section {
    display: grid;
    gap: 12px;
    border-top: 1px solid var(--_line);
    padding-top: 12px;
  }
`;
