import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import type { ObjectExpression, Program } from 'estree';
import type { Plugin } from 'vite';
import { packageOf, pathOf } from '../module-id.ts';
import { READ_IN_CODE, requireKnownReader } from './default-messages.ts';
import { languagesIn, textsIn } from './read-texts.ts';

const PARTS_OF_MESSAGE = new Set(['id', 'defaultMessage', 'description']);

/** A language's texts hold each message's words: upstream's English in the code beside its id is a second copy. */
export function messageIds(nodeModules: string): Plugin {
  let inEveryLanguage: ReadonlySet<string> = new Set();
  let reduced = 0;
  return {
    name: 'box-file-widget:message-ids',
    buildStart() {
      inEveryLanguage = idsInEveryLanguage(nodeModules);
    },
    transform(code, id) {
      if (!/^(box-ui-elements|@box\/.+)$/.test(packageOf(id) ?? '') || !code.includes('defaultMessage'))
        return null;
      requireKnownReader(code, pathOf(id));
      const result = reduceMessages(code, this.parse(code) as Program, inEveryLanguage);
      reduced += result.reduced;
      return result.reduced > 0 ? { code: result.code, map: null } : null;
    },
    buildEnd(error) {
      if (!error && reduced === 0)
        throw new Error('message-ids: no module of Box’s has a message like { id, defaultMessage }.');
    },
  };
}

/** A message that some language lacks keeps its English words. */
export function reduceMessages(
  code: string,
  program: Program,
  known: ReadonlySet<string>,
): { readonly code: string; readonly reduced: number } {
  const text = new MagicString(code);
  let reduced = 0;
  walk(program, {
    enter(node) {
      if (node.type !== 'ObjectExpression') return;
      const id = idOfMessage(node);
      if (id === undefined || !known.has(id)) return;
      const { start, end } = node as unknown as { start: number; end: number };
      text.overwrite(start, end, `{ id: ${JSON.stringify(id)} }`);
      reduced += 1;
    },
  });
  return { code: text.toString(), reduced };
}

/** Undefined where the object is more, or other, than an id and its English words. */
function idOfMessage({ properties }: ObjectExpression): string | undefined {
  const parts = new Map<string, unknown>();
  for (const property of properties) {
    if (property.type !== 'Property' || property.computed) return undefined;
    const { key, value } = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    if (!PARTS_OF_MESSAGE.has(name)) return undefined;
    parts.set(name, value.type === 'Literal' ? value.value : undefined);
  }
  const id = parts.get('id');
  return parts.has('defaultMessage') && typeof id === 'string' ? id : undefined;
}

/** What can be left to the texts: ids that all languages have. */
function idsInEveryLanguage(nodeModules: string): ReadonlySet<string> {
  const [first, ...others] = languagesIn(nodeModules).map((language) => textsIn(nodeModules, language));
  const ids = [...(first?.keys() ?? [])];
  return new Set(ids.filter((id) => !READ_IN_CODE.has(id) && others.every((texts) => texts.has(id))));
}
