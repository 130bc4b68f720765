import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { replaceAllOnce, type Replacement } from './replace.ts';

const REPLACEMENTS: readonly Replacement[] = [
  [
    'container: `#${this.id} .bcpr-content`',
    'container: document.querySelector(`#${this.id} .bcpr-content`)',
  ],
  [
    'headerElement: `#${this.id} .bcpr-PreviewHeader`',
    'headerElement: document.querySelector(`#${this.id} .bcpr-PreviewHeader`)',
  ],
];

/** Upstream hands preview.js a selector; that script, outside this bundle, would look for it in the page's document. */
export function patchContentPreview(): Plugin {
  return {
    name: 'box-file-widget:content-preview',
    enforce: 'pre',
    transform(code, id) {
      if (!pathOf(id).endsWith('/content-preview/ContentPreview.js')) return null;
      return { code: replaceAllOnce(code, REPLACEMENTS, 'ContentPreview'), map: null };
    },
  };
}
