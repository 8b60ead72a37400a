import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .box {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }

  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    background: var(--_surface);
    border-radius: calc(var(--_radius) - 3px);
  }

  .mirror,
  textarea {
    grid-area: 1 / 1;
    font: inherit;
    line-height: 1.6;
    letter-spacing: normal;
    padding: 8px 10px;
    border: 1px solid var(--_line-strong);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    max-height: 220px;
    min-height: 68px;
    scrollbar-gutter: stable;
  }

  .mirror {
    border-color: transparent;
    color: transparent;
    overflow: hidden;
  }

  textarea {
    background: transparent;
    resize: none;
    field-sizing: content;
    overflow-y: auto;
  }

  mark {
    background: transparent;
    color: transparent;
    text-decoration: underline wavy var(--_look) 1.5px;
    text-underline-offset: 3px;
    text-decoration-skip-ink: none;
  }

  mark[data-severity='stop'] {
    background: var(--_look-soft);
  }

  mark[data-severity='hint'] {
    text-decoration-style: dotted;
    text-decoration-color: var(--_muted);
  }

  .under {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 10px;
    align-items: center;
  }

  /* Its lights share the first line with the button; what was found has the whole width below. */
  sameboat-verdicts {
    display: contents;
    --_findings-height: min(38vh, 260px);
  }

  .under .notice {
    grid-column: 1 / -1;
    grid-row: 2;
  }

  .send {
    white-space: nowrap;
    grid-column: 2;
    grid-row: 1;
  }

  .send kbd {
    background: transparent;
    border-color: currentColor;
    color: inherit;
  }

  /* Where there is no keyboard, its shortcuts only take room. */
  @media (pointer: coarse), (max-width: 600px) {
    kbd {
      display: none;
    }
  }
`;
