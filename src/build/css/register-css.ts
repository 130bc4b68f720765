import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const STYLE = /\.s?css$/;
const PREFIX = '\0box-css:';
const SUFFIX = '.mjs';

/** Each style sheet that a bundled module imports becomes a module that registers it for the widgets' shadow roots. */
export function registerCss(registry: string): Plugin {
  return {
    name: 'box-file-widget:register-css',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!STYLE.test(source) || importer === undefined) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved && { id: PREFIX + pathOf(resolved.id) + SUFFIX, moduleSideEffects: true };
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = id.slice(PREFIX.length, -SUFFIX.length);
      return {
        code: `import css from ${JSON.stringify(`${file}?inline`)};\n${registration(registry, 'css')}`,
        moduleSideEffects: true,
      };
    },
  };
}

/** Source of a call that registers the style sheet that `expression` evaluates to. */
export function registration(registry: string, expression: string): string {
  return `import { registerCss } from ${JSON.stringify(registry)};\nregisterCss(${expression});`;
}
