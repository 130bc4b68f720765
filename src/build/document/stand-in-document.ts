import type { Program } from 'estree';
import type { Plugin } from 'vite';
import { packageOf, pathOf } from '../module-id.ts';
import { IMPORTS, rewriteDocument, type ImportName } from './rewrite.ts';

const SCRIPT = /\.(m?js|cjs)$/;
const MENTIONS = /\bdocument\b|ownerDocument|getSelection/;

/** React is patched by hand where it matters; Lit is the element's own and means the real document. */
const LEFT_ALONE = /^(react|react-dom|scheduler|lit|lit-html|lit-element|@lit\/.*|vite)$/;

/** These ask `documentElement.contains(node)`, which is false for any node in a shadow root. */
const ASKS_DOCUMENT_ELEMENT = new Set(['draft-js', 'fbjs']);

/** In bundled third-party modules, `document` becomes a stand-in that knows the widget's shadow root. */
export function standInDocument(standIn: string): Plugin {
  return {
    name: 'box-file-widget:stand-in-document',
    transform(code, id) {
      const owner = packageOf(id);
      if (owner === undefined || LEFT_ALONE.test(owner) || !SCRIPT.test(pathOf(id)) || !MENTIONS.test(code))
        return null;
      const program = this.parse(code) as Program;
      const rewritten = rewriteDocument(code, program, { documentElement: ASKS_DOCUMENT_ELEMENT.has(owner) });
      if (!rewritten) return null;
      const imports = isModule(program) ? esmImports : cjsImports;
      return { code: imports(rewritten.imports, standIn) + rewritten.code, map: null };
    },
  };
}

function isModule({ body }: Program): boolean {
  return body.some(({ type }) => /^(Import|Export)/.test(type));
}

function esmImports(names: ReadonlySet<ImportName>, from: string): string {
  if (names.size === 0) return '';
  const list = Array.from(names, (name) => `${IMPORTS[name]} as ${name}`).join(', ');
  return `import { ${list} } from ${JSON.stringify(from)};\n`;
}

function cjsImports(names: ReadonlySet<ImportName>, from: string): string {
  if (names.size === 0) return '';
  const list = Array.from(names, (name) => `${IMPORTS[name]}: ${name}`).join(', ');
  return `var { ${list} } = require(${JSON.stringify(from)});\n`;
}
