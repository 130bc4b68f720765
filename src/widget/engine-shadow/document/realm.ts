/** One widget as the stand-in document sees it: what plays `<html>`, `<body>`, `document` and `window` for it. */
export interface Realm {
  readonly host: Element;
  readonly root: ShadowRoot;
  readonly html: HTMLElement;
  readonly body: HTMLElement;
  readonly document: Document;
  readonly window: Window;
}

const realms: Realm[] = [];
let current: Realm | undefined;

/** Code that asks for "the document" with no node at hand gets the realm that last had input or is being rendered. */
const INPUT = [
  'pointerdown',
  'pointerover',
  'mousedown',
  'mouseover',
  'keydown',
  'focusin',
  'dragenter',
  'click',
  'touchstart',
];

/** @returns a function that takes the realm out again. */
export function addRealm(realm: Realm): () => void {
  const enter = (): void => {
    current = realm;
  };
  for (const type of INPUT) realm.root.addEventListener(type, enter, true);
  realms.push(realm);
  current = realm;
  return () => {
    for (const type of INPUT) realm.root.removeEventListener(type, enter, true);
    realms.splice(realms.indexOf(realm), 1);
    if (current === realm) current = realms.at(-1);
  };
}

export function currentRealm(): Realm | undefined {
  return current;
}

/** The current realm first: look-ups by id or selector prefer it. */
export function realmsInOrder(first: Realm | undefined): readonly Realm[] {
  return first ? [first, ...realms.filter((realm) => realm !== first)] : realms;
}

export function realmOfHost(host: Element): Realm | undefined {
  return realms.find((realm) => realm.host === host);
}

export function realmOfPath(path: readonly EventTarget[]): Realm | undefined {
  return realms.find((realm) => path.includes(realm.root));
}

export function realmOf(node: Node): Realm | undefined {
  let root: Node = node.getRootNode();
  while (root instanceof ShadowRoot) {
    const found = realms.find((realm) => realm.root === root);
    if (found) return found;
    root = root.host.getRootNode();
  }
  return undefined;
}

/** Called by React before it works on a root, so that portals open in the widget that renders them. */
export function enterRealmOf(container: Node): void {
  current = realmOf(container) ?? current;
}
