import type { Node, Program } from 'estree';
import { walk } from 'estree-walker';
import { parseSync } from 'vite';

const WORDS = /[\w-]+/g;
const HEAD = /[\w-]+$/;
const TAIL = /^[\w-]+/;
const JOINT_HEAD = /[\w-]+[-_]$/;
const JOINT_TAIL = /^[-_][\w-]+/;
/** A shorter part of a name says nothing. */
const LEAST = 3;

/** Names that scripts say, whole or put together as they run: of classes, and of custom properties. */
export class Mentions {
  readonly #words = new Set<string>();
  readonly #heads = new Set<string>();
  readonly #tails = new Set<string>();

  /** Reads the strings of an ES module, and the keys of its objects. */
  read(code: string): void {
    const program = parseSync('module.js', code, { sourceType: 'module' }).program as Program;
    walk(program, {
      enter: (node) => {
        this.#visit(node);
      },
    });
  }

  /** `is-small` counts as said where `is-` is the end of a string, or before a template's gap. */
  has(name: string): boolean {
    return this.#words.has(name) || some(this.#heads, (head) => name.startsWith(head)) || this.#ends(name);
  }

  /** The same for a custom property, of which the beginning must be said. */
  hasProperty(name: string): boolean {
    return (
      this.#words.has(name) || some(this.#heads, (head) => head.startsWith('--') && name.startsWith(head))
    );
  }

  #ends(name: string): boolean {
    return some(this.#tails, (tail) => name.endsWith(tail));
  }

  #visit(node: Node): void {
    if (node.type === 'Literal' && typeof node.value === 'string') this.#readString(node.value);
    if (node.type === 'Property' && node.key.type === 'Identifier') this.#words.add(node.key.name);
    if (node.type === 'TemplateLiteral') {
      node.quasis.forEach(({ value: { cooked } }, index) => {
        this.#readString(cooked ?? '');
        if (index > 0) this.#keep(this.#tails, TAIL.exec(cooked ?? ''));
        if (index < node.quasis.length - 1) this.#keep(this.#heads, HEAD.exec(cooked ?? ''));
      });
    }
  }

  #readString(text: string): void {
    for (const word of text.match(WORDS) ?? []) this.#words.add(word);
    this.#keep(this.#heads, JOINT_HEAD.exec(text));
    this.#keep(this.#tails, JOINT_TAIL.exec(text));
  }

  #keep(parts: Set<string>, match: RegExpExecArray | null): void {
    if (match && match[0].length >= LEAST) parts.add(match[0]);
  }
}

function some(values: Iterable<string>, test: (value: string) => boolean): boolean {
  for (const value of values) if (test(value)) return true;
  return false;
}
