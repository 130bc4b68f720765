import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

const FROM = "this.el.style.left = left + 'px';\n            this.el.style.top = top + 'px';";

const TO = `var boxOffset = this.el.offsetParent && this.el.offsetParent.getBoundingClientRect();
            this.el.style.left = left - (boxOffset ? boxOffset.left + window.pageXOffset : 0) + 'px';
            this.el.style.top = top - (boxOffset ? boxOffset.top + window.pageYOffset : 0) + 'px';`;

/** pikaday 1.8.2 places its calendar in page coordinates, as if it hung in the page's body. */
export function patchPikaday(): Plugin {
  return patchModule({ name: 'pikaday', path: '/pikaday/pikaday.js', replacements: [[FROM, TO]] });
}
