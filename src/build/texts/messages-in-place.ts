import MagicString from 'magic-string';
import type { ImportDeclaration, Node, Program } from 'estree';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { messagesIn, usesOf, type Messages } from './message-uses.ts';

const UPSTREAM = '/box-ui-elements/es/';
const MESSAGES = /(^|\/)messages(\.js)?$/;

/** Which messages a module names by a variable, by the module. */
const BY_VARIABLE: Readonly<Record<string, RegExp>> = {
  'elements/common/sub-header/Sort.js': /(ASC|DESC)$/,
};

/**
 * Gives upstream's modules the messages that they name themselves: a module of messages would else come whole with the first
 * that names one. Goes after `message-ids`.
 *
 * @throws from the build, where no module names one of another.
 */
export function messagesInPlace(): Plugin {
  let placed = 0;
  return {
    name: 'box-file-widget:messages-in-place',
    async transform(code, id) {
      const file = pathOf(id).split(UPSTREAM)[1];
      if (file === undefined || !/messages(\.js)?['"]/.test(code)) return null;
      const program = this.parse(code) as Program;
      const text = new MagicString(code);
      for (const declaration of importsOf(program)) {
        const resolved = await this.resolve(String(declaration.source.value), id);
        const source = (resolved && (await this.load({ id: resolved.id })).code) ?? '';
        const messages = messagesIn(source, this.parse(source) as Program);
        if (place({ text, program, declaration, messages, byVariable: BY_VARIABLE[file] })) placed += 1;
      }
      return text.hasChanged() ? { code: text.toString(), map: null } : null;
    },
    buildEnd(error) {
      if (!error && placed === 0)
        throw new Error('messages-in-place: no module of upstream’s names messages.');
    },
  };
}

/** Imports of nothing but a module's messages as a whole. */
function importsOf({ body }: Program): ImportDeclaration[] {
  return body.filter((node): node is ImportDeclaration => {
    if (node.type !== 'ImportDeclaration' || !MESSAGES.test(String(node.source.value))) return false;
    return node.specifiers.length === 1 && node.specifiers[0]?.type === 'ImportDefaultSpecifier';
  });
}

interface Place {
  readonly text: MagicString;
  readonly program: Program;
  readonly declaration: ImportDeclaration;
  readonly messages: Messages;
  readonly byVariable: RegExp | undefined;
}

/** @returns whether it could: not where the module does more with messages than to name some that are there. */
export function place({ text, program, declaration, messages, byVariable }: Place): boolean {
  const local = declaration.specifiers[0]?.local.name ?? '';
  const uses = usesOf(program, local, declaration, byVariable);
  if (uses.isMore || uses.named.some(({ name }) => !messages.has(name))) return false;
  const constants = uses.matched.map(({ key, object }, index) => {
    const some = Array.from(messages).filter(([name]) => key.test(name));
    overwrite(text, object, `boxMessages${index}`);
    return `const boxMessages${index} = { ${some.map(([name, message]) => `${name}: ${message}`).join(', ')} };`;
  });
  for (const { name, node } of uses.named) overwrite(text, node, `boxMessage_${name}`);
  for (const name of new Set(uses.named.map(({ name }) => name)))
    constants.push(`const boxMessage_${name} = ${messages.get(name) ?? ''};`);
  overwrite(text, declaration, constants.join('\n'));
  return true;
}

function overwrite(text: MagicString, node: Node, by: string): void {
  const { start, end } = node as unknown as { start: number; end: number };
  if (by === '') text.remove(start, end);
  else text.overwrite(start, end, by);
}
