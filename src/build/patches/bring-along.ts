import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

/**
 * What takes over a module of upstream's comes with it, in its chunk, and is evaluated before it.
 *
 * @param path how the module's path ends, with a slash before it.
 * @param module is imported for its effect.
 * @throws from the build, where upstream has no such module.
 */
export function bringAlong(path: string, module: string): Plugin {
  let isMet = false;
  return {
    name: `box-file-widget:bring-along ${path}`,
    enforce: 'pre',
    transform(code, id) {
      if (!pathOf(id).endsWith(path)) return null;
      isMet = true;
      return { code: `import ${JSON.stringify(module)};\n${code}`, map: null };
    },
    buildEnd(error) {
      if (!error && !isMet) throw new Error(`bring-along: upstream has no ${path}`);
    },
  };
}
