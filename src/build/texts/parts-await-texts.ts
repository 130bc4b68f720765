import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import type { Program } from 'estree';
import type { Plugin } from 'vite';
import { packageOf } from '../module-id.ts';

/** What upstream loads later must have the later texts when it is shown: `import(…)` waits for them too. */
export function partsAwaitTexts(textsModule: string): Plugin {
  let met = 0;
  return {
    name: 'box-file-widget:parts-await-texts',
    transform(code, id) {
      if (packageOf(id) !== 'box-ui-elements' || !/\bimport\s*\(/.test(code)) return null;
      const result = awaitTexts(code, this.parse(code) as Program, textsModule);
      met += result.parts;
      return result.parts > 0 ? { code: result.code, map: null } : null;
    },
    buildEnd(error) {
      if (!error && met === 0) throw new Error('parts-await-texts: upstream loads nothing later.');
    },
  };
}

export function awaitTexts(
  code: string,
  program: Program,
  textsModule: string,
): { readonly code: string; readonly parts: number } {
  const text = new MagicString(code);
  let parts = 0;
  walk(program, {
    enter(node) {
      if (node.type !== 'ImportExpression') return;
      const { start, end } = node as unknown as { start: number; end: number };
      text.appendLeft(start, 'boxWithTexts(').appendRight(end, ')');
      parts += 1;
    },
  });
  text.prepend(`import { withTexts as boxWithTexts } from ${JSON.stringify(textsModule)};\n`);
  return { code: text.toString(), parts };
}
