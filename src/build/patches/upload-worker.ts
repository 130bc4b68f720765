import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const WORKER = '/box-ui-elements/es/utils/uploadsSHA1Worker.js';

/**
 * Upstream computes a file's SHA-1 in a worker that it makes from a `blob:` address, which a strict policy forbids.
 *
 * @param hasher module that exports what is to be made in its place.
 */
export function replaceUploadWorker(hasher: string): Plugin {
  return {
    name: 'box-file-widget:upload-worker',
    enforce: 'pre',
    transform(_code, id) {
      if (!pathOf(id).endsWith(WORKER)) return null;
      return { code: `export { default } from ${JSON.stringify(hasher)};`, map: null };
    },
  };
}
