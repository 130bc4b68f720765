import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const UPLOADER = '/box-ui-elements/es/elements/content-uploader/ContentUploader.js';

/**
 * What takes over upstream's uploader comes with it, in its chunk, and is there before one is drawn.
 *
 * @param module is imported for its effect.
 * @throws from the build, where there is no such uploader.
 */
export function bringSending(module: string): Plugin {
  let isMet = false;
  return {
    name: 'box-file-widget:bring-sending',
    enforce: 'pre',
    transform(code, id) {
      if (!pathOf(id).endsWith(UPLOADER)) return null;
      isMet = true;
      return { code: `import ${JSON.stringify(module)};\n${code}`, map: null };
    },
    buildEnd(error) {
      if (!error && !isMet) throw new Error(`bring-sending: upstream has no ${UPLOADER}`);
    },
  };
}
