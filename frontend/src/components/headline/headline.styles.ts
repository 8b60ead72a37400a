import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 8px;
  }

  h2 {
    font-size: 1.2em;
    line-height: 1.35;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    overflow-wrap: anywhere;
  }

  h2.calm {
    font-weight: 500;
  }

  q {
    unicode-bidi: isolate;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }

  .levels {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
  }
`;
