import { realmOfPath, type Realm } from './realm.ts';

type Listener = EventListenerOrEventListenerObject;

/**
 * A press in widget B must count as an outside press for widget A even where B's own code stops it at B's root. For
 * these types a listener of A is also called in the capture phase, for events of other widgets only.
 */
const PRESSES = new Set([
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'click',
  'contextmenu',
]);

/** How a listener of one widget hears: everything; all but other widgets' events; or those alone. */
interface Wrapped {
  readonly every: (event: Event) => void;
  readonly own: (event: Event) => void;
  readonly foreign: (event: Event) => void;
}

const NO_REALM = {};
const known = new WeakMap<Listener, WeakMap<object, Wrapped>>();

/** `document.addEventListener` of a widget's stand-in: listens on the real document, shows the true target. */
export function addListener(
  realm: Realm | undefined,
  type: string,
  listener: Listener | null,
  options?: boolean | AddEventListenerOptions,
): void {
  if (!listener) return;
  const { every, own, foreign } = wrappedFor(listener, realm);
  const settings = typeof options === 'object' ? options : { capture: options ?? false };
  if (!hearsTwice(realm, type, settings)) {
    document.addEventListener(type, every, settings);
    return;
  }
  document.addEventListener(type, own, settings);
  document.addEventListener(type, foreign, { ...settings, capture: true });
}

export function removeListener(
  realm: Realm | undefined,
  type: string,
  listener: Listener | null,
  options?: boolean | EventListenerOptions,
): void {
  if (!listener) return;
  const { every, own, foreign } = wrappedFor(listener, realm);
  const capture = typeof options === 'object' ? options.capture === true : options === true;
  document.removeEventListener(type, every, capture);
  if (capture) return;
  document.removeEventListener(type, own);
  document.removeEventListener(type, foreign, true);
}

/** Not where the first event ends it: two wrappers would hear one each. */
function hearsTwice(realm: Realm | undefined, type: string, settings: AddEventListenerOptions): boolean {
  return realm !== undefined && PRESSES.has(type) && settings.capture !== true && settings.once !== true;
}

/** The same wrappers for the same listener, so that it can be removed, and is called once where it is added twice. */
function wrappedFor(listener: Listener, realm: Realm | undefined): Wrapped {
  const byRealm = known.get(listener) ?? new WeakMap<object, Wrapped>();
  known.set(listener, byRealm);
  const wrapped = byRealm.get(realm ?? NO_REALM) ?? wrap(listener, realm);
  byRealm.set(realm ?? NO_REALM, wrapped);
  return wrapped;
}

function wrap(listener: Listener, realm: Realm | undefined): Wrapped {
  return {
    every: (event) => {
      call(listener, event);
    },
    own: (event) => {
      if (!isForeign(realm, event)) call(listener, event);
    },
    foreign: (event) => {
      if (isForeign(realm, event)) call(listener, event);
    },
  };
}

function isForeign(realm: Realm | undefined, event: Event): boolean {
  const origin = realmOfPath(event.composedPath());
  return origin !== undefined && origin !== realm;
}

/** Outside a shadow root the browser shows its host as target; upstream's code looks for the element really pressed. */
function call(listener: Listener, event: Event): void {
  const path = event.composedPath();
  const target = path[0];
  const retarget = target !== event.target && realmOfPath(path) !== undefined;
  if (retarget) Object.defineProperty(event, 'target', { configurable: true, value: target });
  try {
    if (typeof listener === 'function') listener.call(document, event);
    else listener.handleEvent(event);
  } finally {
    if (retarget) Reflect.deleteProperty(event, 'target');
  }
}
