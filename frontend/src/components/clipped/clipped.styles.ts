import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }

  p {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
    /* Marks stacked on a letter may be as tall as they like; they end at the edge of their own box. */
    overflow: hidden;
    contain: paint;
  }

  .whole {
    max-height: 60vh;
    overflow-y: auto;
  }

  button {
    min-height: 0;
    padding-inline: 0;
  }
`;
