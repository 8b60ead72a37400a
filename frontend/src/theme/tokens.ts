import { css } from 'lit';

/**
 * The look, set once at the top of a page or of an embedded panel and inherited by everything inside.
 *
 * @cssprop --sameboat-accent - colour of what can be pressed
 * @cssprop --sameboat-surface - background of cards
 * @cssprop --sameboat-ground - background behind cards
 * @cssprop --sameboat-text - text colour
 * @cssprop --sameboat-font - font family
 * @cssprop --sameboat-radius - corner radius
 * @cssprop --sameboat-text-size - size of normal text
 */
export const tokens = css`
  :host {
    color-scheme: light dark;
    --_accent: var(--sameboat-accent, light-dark(#1d6477, #82c6d6));
    --_on-accent: var(--sameboat-on-accent, light-dark(#ffffff, #0b262e));
    --_accent-soft: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
    --_surface: var(--sameboat-surface, light-dark(#ffffff, #1b2224));
    --_ground: var(--sameboat-ground, light-dark(#f3f5f4, #13191b));
    --_text: var(--sameboat-text, light-dark(#1e2829, #e6ebea));
    --_muted: light-dark(#566465, #a5b1b1);
    --_line: light-dark(#d9dfde, #344042);
    --_line-strong: light-dark(#7d8b8b, #7f8d8e);
    --_anger: light-dark(#8a3f66, #e0a0c0);
    --_frustration: light-dark(#8a5a10, #dfb56c);
    --_good: light-dark(#2a6b45, #8fd0a8);
    --_look: light-dark(#85500b, #e3b566);
    --_look-soft: light-dark(#fbf3e4, #2e2718);
    --_radius: var(--sameboat-radius, 10px);
    --_font: var(--sameboat-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif);
    --_size: var(--sameboat-text-size, 15px);
    --_pace: 120ms;
    font: var(--_size) / 1.5 var(--_font);
    color: var(--_text);
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([motion='off']) {
    --_pace: 0ms;
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --_pace: 0ms;
    }
  }

  @media (prefers-contrast: more) {
    :host {
      --_surface: var(--sameboat-surface, light-dark(#ffffff, #000000));
      --_ground: var(--sameboat-ground, light-dark(#ffffff, #000000));
      --_text: var(--sameboat-text, light-dark(#000000, #ffffff));
      --_muted: light-dark(#2a3334, #dce4e4);
      --_line: light-dark(#4a5758, #b4c0c0);
      --_line-strong: light-dark(#000000, #ffffff);
      --_accent: var(--sameboat-accent, light-dark(#0b4656, #aee6f2));
    }
  }
`;
