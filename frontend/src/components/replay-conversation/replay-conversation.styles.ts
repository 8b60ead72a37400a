import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    height: 100%;
    container-type: inline-size;
  }

  main {
    display: flex;
    flex-direction: column;
    height: 100%;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 14px;
    padding: 8px 14px;
    border-bottom: 1px solid var(--_line);
  }

  h1 {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .steps {
    margin-inline-start: auto;
    display: flex;
    align-items: center;
    gap: 8px;
  }

  .curve {
    padding: 8px 14px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }

  .both {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(300px, 400px);
    flex: 1;
    min-height: 0;
  }

  ol {
    overflow-y: auto;
    padding: 12px 14px;
    display: grid;
    align-content: start;
    gap: 12px;
  }

  li {
    max-width: 92%;
    justify-self: start;
    display: grid;
    gap: 4px;
    min-width: 0;
    padding: 4px 8px;
    border-inline-start: 3px solid transparent;
  }

  li.agent {
    justify-self: end;
  }

  li.here {
    border-inline-start-color: var(--_accent);
  }

  .bubble {
    padding: 7px 12px;
    border-radius: 12px;
    border: 1px solid var(--_line);
    background: var(--_surface);
  }

  .agent .bubble {
    background: var(--_accent-soft);
    border-color: transparent;
  }

  li a {
    color: inherit;
  }

  .then {
    overflow-y: auto;
    padding: 14px;
    border-inline-start: 1px solid var(--_line);
  }

  .pad {
    padding: 24px 14px;
  }

  .notice {
    margin: 14px;
  }

  @container (max-width: 700px) {
    .both {
      display: block;
      overflow-y: auto;
    }

    ol {
      overflow-y: visible;
    }

    .then {
      border-inline-start: 0;
      border-top: 1px solid var(--_line);
    }
  }
`;
