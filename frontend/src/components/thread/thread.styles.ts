import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-height: 0;
    overflow: hidden;
  }

  .scroll {
    height: 100%;
    overflow-y: auto;
    padding: 12px 14px;
    overscroll-behavior: contain;
  }

  .scroll:focus-visible {
    outline-offset: -2px;
  }

  ol {
    display: grid;
    gap: 12px;
  }

  li {
    max-width: 88%;
    justify-self: start;
    min-width: 0;
    /* Messages out of view cost nothing; the size is a typical one until it is known. */
    content-visibility: auto;
    contain-intrinsic-size: auto 76px;
  }

  .mine {
    justify-self: end;
    text-align: end;
  }

  .bubble {
    display: inline-block;
    max-width: 100%;
    text-align: start;
    padding: 7px 12px;
    border-radius: 14px;
    border-start-start-radius: 4px;
    background: var(--_surface);
    border: 1px solid var(--_line);
  }

  .mine .bubble {
    border-radius: 14px;
    border-start-end-radius: 4px;
    background: var(--_accent-soft);
    border-color: transparent;
  }

  .waiting .bubble {
    opacity: 0.75;
  }

  .system .bubble,
  .bot .bubble {
    background: transparent;
    border-style: dashed;
  }

  .who,
  .read {
    padding-inline: 4px;
  }

  .empty {
    text-align: center;
    padding-top: 24px;
  }

  .notice {
    text-align: start;
    margin-block: 6px;
  }
`;
