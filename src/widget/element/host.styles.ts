import { css } from '@lit/reactive-element';

/**
 * The widget's shadow root, which the engine's nodes fill. `!important` where a page's reset (`* { … }`) would win over
 * `:host` and break the layout.
 */
export const hostStyles = css`
  :host {
    display: grid;
    position: relative !important;
    box-sizing: border-box;
    block-size: 480px;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
  }

  :host([hidden]) {
    display: none !important;
  }

  /* The engine, in the very place of the first rows as long as there are any: else the grid would make it another row. */
  :host > :not(.view) {
    grid-area: 1 / 1;
  }

  /* As high as its foot, before that is there. */
  .view {
    grid-row: 2;
    font-size: small;
    min-block-size: 2em;
  }

  /* The engine while the error view is shown in its place. */
  :host > [inert] {
    visibility: hidden;
  }
`;
