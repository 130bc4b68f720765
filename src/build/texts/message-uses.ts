import { walk } from 'estree-walker';
import type { Identifier, MemberExpression, Node, ObjectExpression, Program, Property } from 'estree';

/** A message, as source text, by the name that its module gives to it. */
export type Messages = ReadonlyMap<string, string>;

export interface Uses {
  /** `messages.name` */
  readonly named: readonly { readonly name: string; readonly node: Node }[];
  /** `messages[key]`: the node of `messages`, and what the key looks like. */
  readonly matched: readonly { readonly key: RegExp; readonly object: Node }[];
  /** The module has that word for something else. */
  readonly isMore: boolean;
}

/** The messages of a module of messages. */
export function messagesIn(code: string, program: Program): Messages {
  const messages = new Map<string, string>();
  walk(program, {
    enter(node) {
      if (node.type !== 'ObjectExpression' || !isOfMessages(node)) return;
      for (const { key, value } of node.properties as Property[])
        messages.set(nameOf(key), textOf(code, value));
      this.skip();
    },
  });
  return messages;
}

function isOfMessages({ properties }: ObjectExpression): boolean {
  return (
    properties.length > 0 &&
    properties.every(
      (one) => one.type === 'Property' && !one.computed && one.value.type === 'ObjectExpression',
    )
  );
}

/**
 * What a module does with the messages that it imports as `local`.
 *
 * @param declaration the import.
 * @param byVariable what a key looks like that is a variable; none is known where it is undefined.
 */
export function usesOf(program: Program, local: string, declaration: Node, byVariable?: RegExp): Uses {
  const named: { name: string; node: Node }[] = [];
  const matched: { key: RegExp; object: Node }[] = [];
  let isMore = false;
  walk(program, {
    enter(node, parent) {
      if (node === declaration) this.skip();
      if (isMember(node, local)) {
        const key = node.computed ? keyOf(node.property, byVariable) : undefined;
        if (!node.computed) named.push({ name: nameOf(node.property), node });
        else if (key) matched.push({ key, object: node.object });
        else isMore = true;
      } else if (node.type === 'Identifier' && node.name === local) isMore ||= !isWord(node, parent);
    },
  });
  return { named, matched, isMore };
}

function isMember(node: Node, local: string): node is MemberExpression {
  return node.type === 'MemberExpression' && node.object.type === 'Identifier' && node.object.name === local;
}

function keyOf(key: Node, byVariable: RegExp | undefined): RegExp | undefined {
  if (key.type === 'TemplateLiteral')
    return new RegExp(`^${key.quasis.map(({ value }) => value.raw).join('.+')}$`);
  return key.type === 'Identifier' ? byVariable : undefined;
}

/** A property's name, or what `isMember` has found already. */
function isWord(node: Identifier, parent: Node | null): boolean {
  if (parent?.type === 'MemberExpression')
    return parent.object === node || (parent.property === node && !parent.computed);
  return parent?.type === 'Property' && parent.key === node && !parent.shorthand && !parent.computed;
}

function nameOf(key: Node): string {
  return key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
}

function textOf(code: string, node: Node): string {
  const { start, end } = node as unknown as { start: number; end: number };
  return code.slice(start, end);
}
