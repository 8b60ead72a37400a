import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-height: 0;
    overflow-y: auto;
    padding: 6px;
  }

  ul {
    display: grid;
    gap: 4px;
  }

  button {
    width: 100%;
    display: grid;
    gap: 1px;
    text-align: start;
    border-color: transparent;
    background: transparent;
    padding: 8px 10px;
  }

  button.chosen {
    background: var(--_accent-soft);
    border-inline-start: 3px solid var(--_accent);
  }

  .top {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }

  .top strong {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .preview {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
    contain: paint;
  }

  .upset {
    font-weight: 600;
  }

  .pad {
    padding: 10px;
  }
`;
