import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    height: 100%;
    min-height: 0;
    container-type: inline-size;
  }

  .desk {
    display: grid;
    grid-template: minmax(0, 1fr) / 250px minmax(0, 1fr);
    height: 100%;
  }

  .desk.both {
    grid-template-columns: minmax(270px, 320px) 220px minmax(0, 1fr);
  }

  .customer {
    border-inline-end: 6px solid var(--_line);
    min-height: 0;
  }

  .list {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border-inline-end: 1px solid var(--_line);
    background: var(--_surface);
  }

  sameboat-list {
    flex: 1;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 14px;
    border-bottom: 1px solid var(--_line);
  }

  main {
    display: flex;
    flex-direction: column;
    min-height: 0;
    min-width: 0;
    background: var(--_ground);
  }

  sameboat-conversation {
    flex: 1;
  }

  .welcome {
    display: grid;
    gap: 12px;
    padding: 24px;
    max-width: 900px;
    overflow-y: auto;
  }

  h1 {
    font-size: 1.35em;
  }

  .link {
    flex-basis: 100%;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 6px;
  }

  .link label {
    grid-column: 1 / -1;
  }

  button[aria-pressed='true'] {
    background: var(--_accent-soft);
    border-color: var(--_accent);
  }

  .narrow {
    display: none;
  }

  @container (max-width: 1150px) {
    .desk.both {
      grid-template-columns: 220px minmax(0, 1fr);
    }

    .customer,
    .wide {
      display: none;
    }
  }

  @container (max-width: 760px) {
    .desk,
    .desk.both {
      grid-template-columns: minmax(0, 1fr);
    }

    .narrow {
      display: inline-block;
    }

    .working .list {
      display: none;
    }

    .choosing {
      overflow-y: auto;
      grid-template-rows: auto auto;
    }

    .choosing main {
      grid-row: 1;
    }

    .welcome {
      padding: 16px 14px;
    }
  }
`;
