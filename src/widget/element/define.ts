import { FirstTokens } from '../token/first-tokens.ts';
import { BoxFileWidgetElement } from './box-file-widget-element.ts';
import type { Dependencies } from './dependencies.ts';
import { LifeCode } from './life-code.ts';

type Given = Pick<Dependencies, 'engines'> & Partial<Dependencies>;

/** Registers the element once; a second loader on the same page changes nothing. */
export function define(given: Given, tag = 'box-file-widget', registry = customElements): void {
  if (registry.get(tag)) return;
  const dependencies: Dependencies = { tokens: new FirstTokens(), life: new LifeCode(), ...given };
  registry.define(
    tag,
    class extends BoxFileWidgetElement {
      static override dependencies = dependencies;
    },
  );
}
