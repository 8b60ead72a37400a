import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-height: 0;
    height: 100%;
    container-type: inline-size;
  }

  .view {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(300px, 380px);
    height: 100%;
  }

  .sides {
    display: none;
  }

  .chat {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
  }

  .chat header {
    padding: 10px 14px;
    border-bottom: 1px solid var(--_line);
  }

  .chat h2 {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  sameboat-thread {
    flex: 1;
  }

  .write {
    padding: 10px 14px 14px;
    border-top: 1px solid var(--_line);
    max-height: 60%;
    overflow-y: auto;
  }

  .coach {
    border-inline-start: 1px solid var(--_line);
    overflow-y: auto;
    min-height: 0;
  }

  details dl {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 2px 12px;
    margin-top: 4px;
    max-height: 30vh;
    overflow-y: auto;
  }

  dt {
    color: var(--_muted);
  }

  dd {
    overflow-wrap: anywhere;
  }

  summary {
    cursor: pointer;
    color: var(--_accent);
  }

  @container (max-width: 640px) {
    .view {
      grid-template: auto minmax(0, 1fr) / minmax(0, 1fr);
    }

    .sides {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 6px;
      padding: 6px 14px;
    }

    .sides button[aria-pressed='true'] {
      background: var(--_accent-soft);
      border-color: var(--_accent);
      font-weight: 650;
    }

    .chat,
    .coach {
      grid-area: 2 / 1;
      border-inline-start: 0;
    }

    .behind {
      display: none;
    }
  }
`;
