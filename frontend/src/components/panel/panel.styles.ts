import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    align-content: start;
    padding: 14px;
    background: var(--_ground);
    overflow-wrap: anywhere;
    container-type: inline-size;
  }

  sameboat-draft,
  sameboat-ask {
    border-top: 1px solid var(--_line);
    padding-top: 12px;
  }

  .mute {
    margin-top: -8px;
  }
`;
