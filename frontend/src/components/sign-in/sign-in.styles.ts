import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    place-items: center;
    height: 100%;
    padding: 20px;
  }

  form {
    display: grid;
    gap: 14px;
    width: min(340px, 100%);
  }

  h1 {
    font-size: 1.35em;
  }
`;
