import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

const MODALITY = '(0, $8f5a2122b0992be3$export$98e20ec92f614cfe)();';

const OVERRIDE = `    Reflect.defineProperty(windowObject.HTMLElement.prototype, 'focus', {
        configurable: true,
        writable: true,
        value: function() {
            $8f5a2122b0992be3$var$hasEventBeforeFocus = true;
            focus.apply(this, arguments);
        }
    });
`;

const WINDOWS = 'let $8f5a2122b0992be3$export$d90243b58daecda7 = new ';

/**
 * react-aria 3.53.1 overrides `HTMLElement.prototype.focus`, to draw no focus ring after a call of it: it is the page's.
 * And it remembers each window for ever, which in here is each widget that ever was.
 */
export function patchReactAria(): Plugin[] {
  return [patchFocusVisible(), patchSelectionDescription()];
}

function patchFocusVisible(): Plugin {
  return patchModule({
    name: 'react-aria',
    path: '/react-aria/dist/private/interactions/useFocusVisible.mjs',
    replacements: [
      [OVERRIDE, ''],
      [`${WINDOWS}Map()`, `${WINDOWS}WeakMap()`],
    ],
  });
}

/**
 * A table asks whether keys or a pointer are at work, to say what a long touch does, and is drawn anew, each row of it,
 * when that changes: with the first press on a page. Where nothing can be touched the answer is of no use.
 */
function patchSelectionDescription(): Plugin {
  return patchModule({
    name: 'selection-description',
    path: '/react-aria/dist/private/grid/useHighlightSelectionDescription.mjs',
    replacements: [
      [MODALITY, `typeof window === 'undefined' || !('ontouchstart' in window) ? null : ${MODALITY}`],
    ],
  });
}
