import { css } from 'lit';

export const styles = css`
  p {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--_muted);
  }

  .dot {
    flex: none;
    width: 8px;
    height: 8px;
    border-radius: 50%;
    border: 2px solid var(--_line-strong);
  }

  .live .dot {
    background: var(--_good);
    border-color: var(--_good);
  }

  .reconnecting,
  .refused {
    color: var(--_look);
  }

  button {
    min-height: 0;
    padding-block: 0;
  }
`;
