import { registerCss } from '../styles/registry.ts';
import { forwarder } from './forward.ts';
import type { Realm } from './realm.ts';

/** `document.head` of the stand-in: style sheets go into the widget's root, all else to the real head. */
export function makeHead(realm: () => Realm | undefined): HTMLHeadElement {
  const read = forwarder(document.head);
  const over = headMembers(realm);
  return new Proxy(document.head, {
    get: (_, key) => (Object.hasOwn(over, key) ? (Reflect.get(over, key) as unknown) : read(key)),
    set: (head, key, value) => Reflect.set(head, key, value, head),
  });
}

function headMembers(realm: () => Realm | undefined): object {
  const put = <T extends Node>(node: T, elsewhere: () => void): T => {
    const root = realm()?.root;
    if (root && node instanceof HTMLStyleElement) root.append(asSheet(node));
    else if (root && isStyleSheetLink(node)) root.append(node);
    else elsewhere();
    return node;
  };
  const append = <T extends Node>(node: T): T =>
    put(node, () => {
      document.head.append(node);
    });
  return {
    append,
    appendChild: append,
    prepend: <T extends Node>(node: T): T =>
      put(node, () => {
        document.head.prepend(node);
      }),
    insertBefore: <T extends Node>(node: T, before: Node | null): T =>
      put(node, () => {
        document.head.insertBefore(node, before?.parentNode === document.head ? before : null);
      }),
    removeChild: <T extends ChildNode>(node: T): T => {
      node.remove();
      return node;
    },
    contains: (node: Node | null) => document.head.contains(node) || realm()?.root.contains(node) === true,
    querySelector: (selector: string) =>
      realm()?.root.querySelector(selector) ?? document.head.querySelector(selector),
  };
}

const moved = new Set<string>();

/** A strict policy forbids style elements, even empty ones: the text becomes a sheet, and a mark answers to its id. */
function asSheet({ textContent: css, id }: HTMLStyleElement): HTMLTemplateElement {
  if (css !== '' && !moved.has(css)) {
    moved.add(css);
    registerCss(css);
  }
  const mark = document.createElement('template');
  mark.id = id;
  return mark;
}

function isStyleSheetLink(node: Node): boolean {
  return node instanceof HTMLLinkElement && node.relList.contains('stylesheet');
}
