import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import type { Node, ObjectExpression, Program } from 'estree';
import type { Plugin } from 'vite';
import { packageOf, pathOf } from '../module-id.ts';
import { READ_IN_CODE, requireKnownReader } from './default-messages.ts';
import { compilerOf } from './compile.ts';
import { languagesIn, textsIn } from './read-texts.ts';

const PARTS_OF_MESSAGE = new Set(['id', 'defaultMessage', 'description']);

/** The compiler of `compile.ts`, for English words. */
type Compile = (words: string) => unknown;

/**
 * A language's texts hold each message's words: upstream's English in the code beside its id is a second copy. What has to
 * stay is compiled, as react-intl has no parser.
 */
export function messageIds(nodeModules: string): Plugin {
  const compiler = compilerOf(nodeModules);
  const compile: Compile = (words) => compiler(words, 'en');
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
      const result = reduceMessages(code, this.parse(code) as Program, inEveryLanguage, compile);
      reduced += result.reduced;
      return result.code === code ? null : { code: result.code, map: null };
    },
    buildEnd(error) {
      if (!error && reduced === 0)
        throw new Error('message-ids: no module of Box’s has a message like { id, defaultMessage }.');
    },
  };
}

/** A message that some language lacks keeps its English words, compiled where they have arguments. */
export function reduceMessages(
  code: string,
  program: Program,
  known: ReadonlySet<string>,
  compile: Compile,
): { readonly code: string; readonly reduced: number } {
  const text = new MagicString(code);
  let reduced = 0;
  walk(program, {
    enter(node) {
      if (node.type !== 'ObjectExpression') return;
      const { id, words, isMore } = messageOf(node);
      if (id === undefined || words === undefined) return;
      if (!known.has(id)) compileWords(text, words, compile);
      else if (!isMore) {
        overwrite(text, node, `{ id: ${JSON.stringify(id)} }`);
        reduced += 1;
      }
    },
  });
  return { code: text.toString(), reduced };
}

function compileWords(text: MagicString, words: Node, compile: Compile): void {
  const english = stringOf(words);
  const compiled = english === undefined ? undefined : compile(english);
  if (compiled !== english) overwrite(text, words, JSON.stringify(compiled));
}

function overwrite(text: MagicString, node: Node, by: string): void {
  const { start, end } = node as unknown as { start: number; end: number };
  text.overwrite(start, end, by);
}

/** What an object has of a message; `isMore` where it has other things too. */
function messageOf({ properties }: ObjectExpression): {
  readonly id?: string | undefined;
  readonly words?: Node | undefined;
  readonly isMore: boolean;
} {
  const parts = new Map<string, Node>();
  for (const property of properties)
    if (property.type === 'Property' && !property.computed) parts.set(nameOf(property.key), property.value);
  const id = parts.get('id');
  return {
    id: id && stringOf(id),
    words: parts.get('defaultMessage'),
    isMore:
      parts.size < properties.length || Array.from(parts.keys()).some((name) => !PARTS_OF_MESSAGE.has(name)),
  };
}

function nameOf(key: Node): string {
  return key.type === 'Identifier' ? key.name : (stringOf(key) ?? '');
}

/** The string that a node is written as. */
function stringOf(node: Node): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  const [quasi, ...more] = node.type === 'TemplateLiteral' ? node.quasis : [];
  return more.length === 0 ? (quasi?.value.cooked ?? undefined) : undefined;
}

/** What can be left to the texts: ids that all languages have. */
function idsInEveryLanguage(nodeModules: string): ReadonlySet<string> {
  const [first, ...others] = languagesIn(nodeModules).map((language) => textsIn(nodeModules, language));
  const ids = [...(first?.keys() ?? [])];
  return new Set(ids.filter((id) => !READ_IN_CODE.has(id) && others.every((texts) => texts.has(id))));
}
