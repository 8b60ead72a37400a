import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(230px, 100%), 1fr));
    gap: 10px;
  }

  li {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: 6px;
    justify-items: start;
    padding: 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .notice {
    margin-bottom: 10px;
  }
`;
