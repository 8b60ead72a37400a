import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    --_fill: var(--_anger);
  }

  :host([feeling='frustration']) {
    --_fill: var(--_frustration);
  }

  .name {
    color: var(--_muted);
  }

  .meter {
    display: inline-flex;
    gap: 2px;
  }

  .meter span {
    width: 10px;
    height: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: 2px;
  }

  .meter .on {
    background: var(--_fill);
    border-color: var(--_fill);
    forced-color-adjust: none;
  }

  .word {
    font-weight: 600;
  }
`;
