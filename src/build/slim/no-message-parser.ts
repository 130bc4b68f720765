import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const PARSER = '@formatjs/icu-messageformat-parser';
const INTL = '/@formatjs/intl/';
const LITERAL = '\0box-literal-messages.mjs';

/**
 * Texts with syntax are compiled with the build (`texts/compile.ts`), and react-intl needs no parser, which the library
 * has an entry for: a text that is left has none, and is literal.
 */
export function noMessageParser(nodeModules: string): Plugin {
  const intl = `${nodeModules}/@formatjs/intl/lib/index.js`;
  let isAskedFor = false;
  return {
    name: 'box-file-widget:no-message-parser',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === LITERAL) return this.resolve(source, intl, { skipSelf: true });
      if (source !== PARSER || !pathOf(importer ?? '').includes(INTL)) return null;
      isAskedFor = true;
      return LITERAL;
    },
    load: (id) => (id === LITERAL ? { code: literalParser(), moduleSideEffects: false } : null),
    buildEnd(error) {
      if (!error && !isAskedFor)
        throw new Error('no-message-parser: @formatjs/intl asks no more for a parser.');
    },
  };
}

function literalParser(): string {
  return `import { TYPE } from '${PARSER}/lib/no-parser.js';
export * from '${PARSER}/lib/no-parser.js';
export const parse = (value) => [{ type: TYPE.literal, value }];
`;
}
