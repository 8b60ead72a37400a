import { css } from 'lit';
import { formStyles } from '../account/account.styles';

export const styles = css`
  ${formStyles}

  :host {
    display: block;
    height: 100%;
    overflow-y: auto;
  }

  main {
    display: grid;
    gap: 14px;
    max-width: 560px;
    margin-inline: auto;
    padding: 24px 14px;
  }

  h1 {
    font-size: 1.35em;
  }

  h2 {
    margin-top: 10px;
  }

  /* In view wherever on a long page the change was made. */
  .told {
    position: sticky;
    top: 0;
    z-index: 1;
    display: grid;
    gap: 14px;
    background: var(--_ground);
  }

  ul {
    display: grid;
    gap: 8px;
  }
`;
