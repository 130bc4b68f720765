import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { replaceOnce } from './replace.ts';

const FROM = "this.el.style.left = left + 'px';\n            this.el.style.top = top + 'px';";

const TO = `var boxOffset = this.el.offsetParent && this.el.offsetParent.getBoundingClientRect();
            this.el.style.left = left - (boxOffset ? boxOffset.left + window.pageXOffset : 0) + 'px';
            this.el.style.top = top - (boxOffset ? boxOffset.top + window.pageYOffset : 0) + 'px';`;

/** pikaday 1.8.2 places its calendar in page coordinates, as if it hung in the page's body. */
export function patchPikaday(): Plugin {
  return {
    name: 'box-file-widget:pikaday',
    transform(code, id) {
      if (!pathOf(id).endsWith('/pikaday/pikaday.js')) return null;
      return { code: replaceOnce(code, FROM, TO, 'pikaday'), map: null };
    },
  };
}
