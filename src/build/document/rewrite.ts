import type { Node, Program } from 'estree';
import { walk } from 'estree-walker';
import MagicString from 'magic-string';
import { ScopeTracker } from './scope-tracker.ts';

/** Names of the stand-in's exports as they appear in rewritten code, and under which name they are exported. */
export const IMPORTS = {
  __boxDocument: 'standIn',
  __boxStandInFor: 'standInFor',
  __boxOwner: 'ownerDocumentOf',
  __boxSelection: 'getSelection',
} as const;

export type ImportName = keyof typeof IMPORTS;

export interface Rewritten {
  readonly code: string;
  readonly imports: ReadonlySet<ImportName>;
}

type Placed<T extends Node = Node> = T & { readonly start: number; readonly end: number };

const GLOBALS = new Set(['window', 'globalThis', 'self', 'global']);
const WINDOWS = new Set(['win', 'window2', 'ownerWindow', 'view']);
const KEYS_OF = new Set(['MethodDefinition', 'PropertyDefinition', 'LabeledStatement']);

/**
 * Puts the stand-in where a module reads the page's document: a free `document`, `window.document`, `node.ownerDocument`,
 * `window.getSelection`. A `document` that the module binds itself, and `typeof document`, stay.
 *
 * @param documentElement also replace `.documentElement`, for code that only asks whether a node is in the page
 * @returns undefined where there was nothing to replace
 */
export function rewriteDocument(
  code: string,
  program: Program,
  { documentElement = false } = {},
): Rewritten | undefined {
  const output = new MagicString(code);
  const imports = new Set<ImportName>();
  const scopes = new ScopeTracker('document');
  const use = (name: ImportName): ImportName => {
    imports.add(name);
    return name;
  };
  walk(program, {
    enter(node, parent, key) {
      scopes.enter(node);
      if (node.type === 'Identifier' && node.name === 'document' && !scopes.bound) {
        rewriteIdentifier(output, node as Placed, parent as Placed | null, String(key), use);
      }
      if (node.type === 'CallExpression') rewriteGetSelection(output, node.callee as Placed, use);
      if (node.type === 'MemberExpression') {
        rewriteOwner(output, node as Placed, parent, String(key), use);
        if (documentElement) rewriteDocumentElement(output, node);
      }
    },
    leave(node) {
      scopes.leave(node);
    },
  });
  return output.hasChanged() ? { code: output.toString(), imports } : undefined;
}

type Use = (name: ImportName) => ImportName;

function rewriteIdentifier(
  output: MagicString,
  node: Placed,
  parent: Placed | null,
  key: string,
  use: Use,
): void {
  if (!parent) return;
  if (parent.type === 'MemberExpression' && key === 'property' && !parent.computed) {
    rewriteMember(output, parent, use);
  } else if (parent.type === 'Property' && parent.shorthand) {
    if (key === 'value') output.overwrite(parent.start, parent.end, `document: ${use('__boxDocument')}`);
  } else if (!isNameOnly(parent, key)) {
    output.overwrite(node.start, node.end, use('__boxDocument'));
  }
}

/** Places where `document` is a key, a declaration or a question of existence, not a value read. */
function isNameOnly(parent: Node, key: string): boolean {
  if (key === 'key') return parent.type === 'Property' ? !parent.computed : KEYS_OF.has(parent.type);
  if (key === 'label') return true;
  if (/Import|Export/.test(parent.type)) return true;
  if (parent.type === 'VariableDeclarator' && key === 'id') return true;
  return parent.type === 'UnaryExpression' && parent.operator === 'typeof';
}

function rewriteMember(output: MagicString, member: Placed, use: Use): void {
  if (member.type !== 'MemberExpression' || member.object.type !== 'Identifier') return;
  const { name } = member.object;
  if (GLOBALS.has(name)) output.overwrite(member.start, member.end, use('__boxDocument'));
  else if (WINDOWS.has(name)) {
    output.appendLeft(member.start, `${use('__boxStandInFor')}(`);
    output.appendRight(member.end, ')');
  }
}

function rewriteGetSelection(output: MagicString, callee: Placed, use: Use): void {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return;
  if (!isNamed(callee.property, 'getSelection') || !GLOBALS.has(callee.object.name)) return;
  output.overwrite(callee.start, callee.end, use('__boxSelection'));
}

function rewriteOwner(output: MagicString, member: Placed, parent: Node | null, key: string, use: Use): void {
  if (member.type !== 'MemberExpression' || member.computed || !isNamed(member.property, 'ownerDocument'))
    return;
  if (parent?.type === 'AssignmentExpression' && key === 'left') return;
  const object = member.object as Placed;
  output.appendLeft(object.start, `${use('__boxOwner')}(`);
  output.overwrite(object.end, member.end, ')');
}

function rewriteDocumentElement(
  output: MagicString,
  member: Extract<Node, { type: 'MemberExpression' }>,
): void {
  if (member.computed || !isNamed(member.property, 'documentElement')) return;
  const property = member.property as Placed;
  output.overwrite(property.start, property.end, '__boxHtml');
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}
