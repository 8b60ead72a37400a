import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  article {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    padding: 8px 12px;
    display: grid;
    gap: 4px;
  }

  .text {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }

  .why {
    color: var(--_muted);
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    color: var(--_accent);
    font-weight: 600;
  }

  .moves li + li::before {
    content: '·';
    padding-inline: 5px;
  }

  .actions,
  .reasons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }

  .reasons p {
    flex-basis: 100%;
  }

  .primary kbd {
    background: transparent;
    border-color: currentColor;
    color: inherit;
    margin-inline-start: 4px;
  }
`;
