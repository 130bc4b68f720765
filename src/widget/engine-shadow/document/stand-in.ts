import { activeElement } from './active-element.ts';
import { forwarder } from './forward.ts';
import { makeHead } from './head.ts';
import { addListener, removeListener } from './listeners.ts';
import { realmsInOrder, type Realm } from './realm.ts';
import { selectionIn } from './selection.ts';

/**
 * A `document` for bundled code: the real one in all but the members that must stay inside a widget.
 *
 * @param realm the widget to stand for at the time of a call
 * @param owner the widget whose listeners these are, where it is one for good
 */
export function makeDocument(realm: () => Realm | undefined, owner: () => Realm | undefined): Document {
  const read = forwarder(document);
  const over = { ...lookups(realm), ...listeners(owner) };
  const places = placeGetters(realm);
  return new Proxy(document, {
    get(_, key) {
      if (Object.hasOwn(places, key)) return (Reflect.get(places, key) as () => unknown)();
      return Object.hasOwn(over, key) ? (Reflect.get(over, key) as unknown) : read(key);
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
}

/** A `window` whose `document` is the widget's stand-in. */
export function makeWindow(realm: () => Realm | undefined): Window {
  const read = forwarder(window);
  const stand: Window = new Proxy(window, {
    get(_, key) {
      if (key === 'window' || key === 'self') return stand;
      if (key === 'document') return realm()?.document ?? document;
      if (key === 'getSelection') return () => selectionIn(realm());
      return read(key);
    },
    set: (target, key, value) => Reflect.set(target, key, value, target),
  });
  return stand;
}

/** What plays `<html>`; not called `documentElement`, since measuring code wants the real one. */
export const HTML = '__boxHtml';

function placeGetters(realm: () => Realm | undefined): object {
  const head = makeHead(realm);
  return {
    body: () => realm()?.body ?? document.body,
    head: () => head,
    [HTML]: () => realm()?.html ?? document.documentElement,
    activeElement: () => activeElement(realm()),
    defaultView: () => realm()?.window ?? window,
  };
}

function lookups(realm: () => Realm | undefined): object {
  const inRealms = <T>(find: (root: ShadowRoot) => T | null): T | null => {
    for (const { root } of realmsInOrder(realm())) {
      const found = find(root);
      if (found) return found;
    }
    return null;
  };
  return {
    getElementById: (id: string) =>
      inRealms((root) => root.getElementById(id)) ?? document.getElementById(id),
    querySelector: (selector: string) =>
      inRealms((root) => root.querySelector(selector)) ?? document.querySelector(selector),
    querySelectorAll: (selector: string) => {
      const own = realm()?.root.querySelectorAll(selector);
      return own?.length ? own : document.querySelectorAll(selector);
    },
    elementFromPoint: (x: number, y: number) =>
      inRealms((root) => insideOnly(root, root.elementFromPoint(x, y))) ?? document.elementFromPoint(x, y),
    elementsFromPoint: (x: number, y: number) => {
      const own = realm()?.root.elementsFromPoint(x, y);
      return own?.length ? own : document.elementsFromPoint(x, y);
    },
    contains: (node: Node | null) =>
      document.contains(node) || realmsInOrder(realm()).some(({ root }) => root.contains(node)),
    getSelection: () => selectionIn(realm()),
  };
}

/** `elementFromPoint` of a root answers with elements outside it as well. */
function insideOnly(root: ShadowRoot, element: Element | null): Element | null {
  return element && root.contains(element) ? element : null;
}

function listeners(owner: () => Realm | undefined): object {
  type Args = [string, EventListenerOrEventListenerObject | null, (boolean | AddEventListenerOptions)?];
  return {
    addEventListener: (...args: Args) => {
      addListener(owner(), ...args);
    },
    removeEventListener: (...args: Args) => {
      removeListener(owner(), ...args);
    },
  };
}
