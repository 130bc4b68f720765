import { BoxFileWidgetElement } from './box-file-widget-element.ts';
import type { Dependencies } from './dependencies.ts';

/** Registers the element once; a second loader on the same page changes nothing. */
export function define(dependencies: Dependencies, tag = 'box-file-widget', registry = customElements): void {
  if (registry.get(tag)) return;
  registry.define(
    tag,
    class extends BoxFileWidgetElement {
      static override dependencies = dependencies;
    },
  );
}
