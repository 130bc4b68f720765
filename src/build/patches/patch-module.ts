import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { replaceAllOnce, type Replacement } from './replace.ts';

export interface ModulePatch {
  readonly name: string;
  /** How the module's path ends, with a slash before it. */
  readonly path: string;
  readonly replacements: readonly Replacement[];
  /** Code to put before the module's. */
  readonly head?: string;
}

/**
 * Changes one module of upstream, before any other plugin does.
 *
 * @throws from the build, where a text to replace does not stand there exactly once.
 */
export function patchModule({ name, path, replacements, head = '' }: ModulePatch): Plugin {
  return {
    name: `box-file-widget:${name}`,
    enforce: 'pre',
    transform(code, id) {
      if (!pathOf(id).endsWith(path)) return null;
      return { code: head + replaceAllOnce(code, replacements, name), map: null };
    },
  };
}
