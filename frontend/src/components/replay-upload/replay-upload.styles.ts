import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 12px;
  }

  .drop {
    display: grid;
    gap: 8px;
    place-items: center;
    text-align: center;
    padding: 36px 16px;
    border: 2px dashed var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .drop.over {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }

  .names {
    display: grid;
    gap: 4px;
    margin-top: 8px;
    max-width: 340px;
  }

  section {
    display: grid;
    gap: 8px;
  }

  .card {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    overflow-wrap: anywhere;
  }

  summary {
    cursor: pointer;
    color: var(--_accent);
  }
`;
