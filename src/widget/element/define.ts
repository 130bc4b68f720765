import { pageSignals } from '../page/page-signals.ts';
import { pageClock } from '../page/clock.ts';
import { SharedSources } from '../token/shared-sources.ts';
import { BoxFileWidgetElement } from './box-file-widget-element.ts';
import type { Dependencies } from './dependencies.ts';

type Given = Pick<Dependencies, 'engines'> & Partial<Dependencies>;

/** Registers the element once; a second loader on the same page changes nothing. */
export function define(given: Given, tag = 'box-file-widget', registry = customElements): void {
  if (registry.get(tag)) return;
  const dependencies: Dependencies = {
    sources: new SharedSources(),
    clock: pageClock,
    page: pageSignals,
    ...given,
  };
  registry.define(
    tag,
    class extends BoxFileWidgetElement {
      static override dependencies = dependencies;
    },
  );
}
