import { css } from 'lit';

/** Buttons, fields, chips and the like, looking the same in every component. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    min-height: 32px;
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) - 3px);
    background: var(--_surface);
    cursor: pointer;
    transition: background-color var(--_pace, 0ms) ease;
  }

  button:hover:not(:disabled) {
    background: var(--_accent-soft);
  }

  button:disabled {
    color: var(--_muted);
    border-color: var(--_line);
    cursor: default;
  }

  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  button.primary:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_accent) 88%, var(--_text));
  }

  button.primary:disabled {
    background: var(--_line);
    border-color: var(--_line);
    color: var(--_muted);
  }

  button.plain {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
    padding-inline: 6px;
  }

  button.plain:hover {
    text-decoration: underline;
  }

  input[type='text'],
  input[type='password'],
  select,
  textarea {
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) - 3px);
    background: var(--_surface);
    padding: 6px 10px;
    width: 100%;
  }

  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  a {
    color: var(--_accent);
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }

  h1,
  h2,
  h3 {
    font-size: 1em;
    font-weight: 650;
    line-height: 1.35;
  }

  ul,
  ol {
    list-style: none;
  }

  kbd {
    font: 0.8em var(--_font);
    border: 1px solid var(--_line);
    border-radius: 4px;
    padding: 0 4px;
    color: var(--_muted);
    background: var(--_surface);
    white-space: nowrap;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.87em;
  }

  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .notice {
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_look);
    border-radius: calc(var(--_radius) - 3px);
    background: var(--_look-soft);
    padding: 8px 12px;
  }
`;
