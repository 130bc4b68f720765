import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { replaceOnce } from './replace.ts';

const FROM = "document.removeEventListener('keydown', handleKeyDown)";
const TO = "document.removeEventListener('keydown', handleKeyDown, true)";

/** blueprint-web 12.139.0 listens while capturing and removes the listener as if it did not: one stays for each widget. */
export function patchBlueprint(): Plugin {
  return {
    name: 'box-file-widget:blueprint',
    enforce: 'pre',
    transform(code, id) {
      if (!pathOf(id).endsWith('/primitives/notification/notification.viewport.js')) return null;
      return { code: replaceOnce(code, FROM, TO, 'blueprint notification viewport'), map: null };
    },
  };
}
