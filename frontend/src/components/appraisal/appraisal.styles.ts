import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .items {
    display: grid;
    gap: 10px;
  }

  .items > li {
    display: grid;
    gap: 4px;
    padding-bottom: 10px;
    border-bottom: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }

  .line,
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 10px;
  }

  .line > :last-child {
    margin-inline-start: auto;
    white-space: nowrap;
  }

  form input[type='text'],
  form textarea {
    flex: 1 1 160px;
    width: auto;
    min-width: 0;
  }

  form select {
    width: auto;
  }

  textarea {
    min-height: 4.5em;
  }

  .against::before {
    content: '− ';
  }

  .for::before {
    content: '+ ';
  }

  .evidence button {
    text-align: start;
  }
`;
