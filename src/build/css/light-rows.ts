import { replaceAllOnce, type Replacement } from '../patches/replace.ts';

const ROW = '.bp_main_module_tableBody--07200 .bp_main_module_row--07200';
const LAYER = 'transform:translateZ(0);';
/** Makes what is in it stack and stand as that does, and no layer. */
const NO_LAYER = 'transform:translate(0);';
const UNTOUCHED = ':not([data-hovered], [data-focus-visible], [aria-selected=true])::after';

const REPLACEMENTS: readonly Replacement[] = [
  ...[
    `${ROW}{
  background:var(--list-item-row-background);
  border-radius:var(--list-item-row-border-radius);
  color:var(--list-item-row-text-color);
  cursor:default;
  height:var(--list-item-row-height);
  outline:none;
  overflow:hidden;
  position:relative;
`,
    `${ROW} .bp_main_module_cell--07200{
  max-width:0;
  outline:none;
  overflow:hidden;
  padding:var(--list-item-cell-padding);
  text-align:start;
  text-overflow:ellipsis;
`,
  ].map((rule): Replacement => [`${rule}  ${LAYER}`, `${rule}  ${NO_LAYER}`]),
  ...[':focus-within', '[data-focus-visible]', '[data-hovered]'].map((state): Replacement => [
    `${ROW}${state} + ${UNTOUCHED}`,
    `${ROW}${state} + :where(tr)${UNTOUCHED}`,
  ]),
];

/**
 * Blueprint's table rows (blueprint-web 12.139.0) are a layer each, and each of their cells: 300 for a list of 50. And
 * a rule for whatever comes after a row has a browser style all rows anew where one is put in.
 *
 * @param css Blueprint's one style sheet.
 * @throws where the rules are others.
 */
export function lightRows(css: string): string {
  return replaceAllOnce(css, REPLACEMENTS, 'light-rows');
}
