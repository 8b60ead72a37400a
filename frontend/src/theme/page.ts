import { css } from 'lit';

/** A page of text and tables in one column. */
export const page = css`
  :host {
    display: block;
    height: 100%;
    overflow-y: auto;
  }

  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
    max-width: 900px;
    margin-inline: auto;
    padding: 24px 14px;
  }

  h1 {
    font-size: 1.35em;
  }
`;
