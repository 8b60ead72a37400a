import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    height: 100vh;
    height: 100dvh;
    background: var(--_ground);
  }

  header {
    grid-row: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 18px;
    padding: 6px 14px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface);
  }

  .brand {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-weight: 700;
    color: inherit;
    text-decoration: none;
  }

  nav {
    display: flex;
    gap: 4px;
  }

  nav a {
    padding: 4px 10px;
    border-radius: 8px;
    text-decoration: none;
    color: inherit;
  }

  nav a:hover {
    background: var(--_accent-soft);
  }

  nav [aria-current='page'] {
    background: var(--_accent-soft);
    font-weight: 650;
  }

  .right {
    margin-inline-start: auto;
    display: flex;
    align-items: center;
    gap: 10px;
  }

  .demo {
    grid-row: 2;
    padding: 3px 14px;
    color: var(--_muted);
    border-bottom: 1px solid var(--_line);
  }

  .page,
  main {
    grid-row: 3;
    min-height: 0;
  }

  sameboat-customer {
    width: 100%;
    max-width: 560px;
    height: 100%;
    margin-inline: auto;
  }

  .centre {
    display: grid;
    place-items: center;
    height: 100%;
    padding: 20px;
  }

  @media (max-width: 600px) {
    header {
      padding-inline: 10px;
      gap: 4px 8px;
    }

    .brand span,
    sameboat-connection[data-state='live'] {
      display: none;
    }

    nav,
    .right {
      gap: 0;
      font-size: 0.92em;
    }

    nav a {
      padding-inline: 5px;
    }
  }
`;
