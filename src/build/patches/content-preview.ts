import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';
import type { Replacement } from './replace.ts';

const REPLACEMENTS: readonly Replacement[] = [
  [
    `if (previewScript) {
      return;`,
    `if (previewScript) {
      previewScript.addEventListener('load', this.loadPreview);
      return;`,
  ],
  [
    'container: `#${this.id} .bcpr-content`',
    'container: document.querySelector(`#${this.id} .bcpr-content`)',
  ],
  [
    'headerElement: `#${this.id} .bcpr-PreviewHeader`',
    'headerElement: document.querySelector(`#${this.id} .bcpr-PreviewHeader`)',
  ],
  [
    "script.addEventListener('load', this.loadPreview);",
    `script.addEventListener('load', this.loadPreview);
    script.addEventListener('error', () => {
      if (!script.isConnected) return;
      script.remove();
      this.props.onError(new Error('preview.js has not been loaded'), 'preview_not_loaded');
    });`,
  ],
];

/**
 * Upstream hands preview.js a selector; that script, outside this bundle, would look for it in the page's document; and it waits
 * for ever for a script that cannot be loaded, or that another preview of the page waits for already.
 */
export function patchContentPreview(): Plugin {
  return patchModule({
    name: 'content-preview',
    path: '/content-preview/ContentPreview.js',
    replacements: REPLACEMENTS,
  });
}
