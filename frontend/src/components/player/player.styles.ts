import { css } from 'lit';

export const styles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
    padding: 6px 14px;
    font-size: 0.87em;
    border-bottom: 1px solid var(--_line);
    background: var(--_accent-soft);
  }

  .title {
    font-weight: 650;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  @media (max-width: 600px) {
    .title {
      display: none;
    }
  }

  button,
  select {
    min-height: 26px;
    padding: 1px 8px;
    width: auto;
  }
`;
