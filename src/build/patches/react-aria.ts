import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

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
export function patchReactAria(): Plugin {
  return patchModule({
    name: 'react-aria',
    path: '/react-aria/dist/private/interactions/useFocusVisible.mjs',
    replacements: [
      [OVERRIDE, ''],
      [`${WINDOWS}Map()`, `${WINDOWS}WeakMap()`],
    ],
  });
}
