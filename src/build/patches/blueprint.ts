import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

const FROM = "document.removeEventListener('keydown', handleKeyDown)";
const TO = "document.removeEventListener('keydown', handleKeyDown, true)";

/** blueprint-web 12.139.0 listens while capturing and removes the listener as if it did not: one stays for each widget. */
export function patchBlueprint(): Plugin {
  return patchModule({
    name: 'blueprint',
    path: '/primitives/notification/notification.viewport.js',
    replacements: [[FROM, TO]],
  });
}
