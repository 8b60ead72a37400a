import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .chart {
    border-radius: 6px;
    cursor: pointer;
    touch-action: pan-y;
  }

  svg {
    display: block;
    width: 100%;
  }

  polyline {
    fill: none;
    stroke-width: 2;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }

  polyline.anger {
    stroke: var(--_anger);
  }

  polyline.frustration {
    stroke: var(--_frustration);
    stroke-dasharray: 5 3;
  }

  line {
    vector-effect: non-scaling-stroke;
  }

  .rule {
    stroke: var(--_line);
  }

  .cursor {
    stroke: var(--_muted);
    stroke-dasharray: 2 2;
  }

  .turn {
    stroke: var(--_good);
    stroke-width: 2;
  }

  .key {
    display: flex;
    align-items: center;
    gap: 6px;
  }

  .swatch {
    width: 18px;
    border-top: 2px solid var(--_anger);
  }

  .swatch.frustration {
    border-top: 2px dashed var(--_frustration);
    margin-inline-start: 10px;
  }

  .told {
    overflow: hidden;
    overflow-wrap: anywhere;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    contain: paint;
  }
`;
