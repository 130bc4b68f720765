import { css } from '@lit/reactive-element';

/**
 * The widget's shadow root, which the engine's nodes fill. `!important` where a page's reset (`* { … }`) would win over
 * `:host` and break the layout.
 *
 * What is no `.view` is an engine, in the very place of the first rows as long as there are any: else the grid would make
 * it another row. It is `inert` while the error view is shown in its place. The view is as high as its foot, before that
 * is there.
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

  :host > :not(.view) {
    grid-area: 1 / 1;
  }

  .view {
    grid-row: 2;
    font-size: small;
    min-block-size: 2em;
  }

  :host > [inert] {
    visibility: hidden;
  }
`;
