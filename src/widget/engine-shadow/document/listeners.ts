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

/** `own` hears all but other widgets' presses on their way up; `foreign` hears just those, on their way down. */
interface Pair {
  readonly own: (event: Event) => void;
  readonly foreign: (event: Event) => void;
}

const NO_REALM = {};
const pairs = new WeakMap<Listener, WeakMap<object, Pair>>();

/** `document.addEventListener` of a widget's stand-in: listens on the real document, shows the true target. */
export function addListener(
  realm: Realm | undefined,
  type: string,
  listener: Listener | null,
  options?: boolean | AddEventListenerOptions,
): void {
  if (!listener) return;
  const pair = pairOf(listener, realm);
  const settings = typeof options === 'object' ? options : { capture: options ?? false };
  document.addEventListener(type, pair.own, settings);
  if (hearsForeign(realm, type, settings)) {
    document.addEventListener(type, pair.foreign, { ...settings, capture: true });
  }
}

export function removeListener(
  realm: Realm | undefined,
  type: string,
  listener: Listener | null,
  options?: boolean | EventListenerOptions,
): void {
  if (!listener) return;
  const pair = pairOf(listener, realm);
  document.removeEventListener(type, pair.own, options);
  document.removeEventListener(type, pair.foreign, true);
}

function hearsForeign(realm: Realm | undefined, type: string, settings: AddEventListenerOptions): boolean {
  return realm !== undefined && PRESSES.has(type) && settings.capture !== true && settings.once !== true;
}

function pairOf(listener: Listener, realm: Realm | undefined): Pair {
  const byRealm = pairs.get(listener) ?? new WeakMap<object, Pair>();
  pairs.set(listener, byRealm);
  const known = byRealm.get(realm ?? NO_REALM);
  if (known) return known;
  const pair = makePair(listener, realm);
  byRealm.set(realm ?? NO_REALM, pair);
  return pair;
}

function makePair(listener: Listener, realm: Realm | undefined): Pair {
  return {
    own: (event) => {
      if (!heardDownAlready(realm, event)) call(listener, event);
    },
    foreign: (event) => {
      if (isForeign(realm, event)) call(listener, event);
    },
  };
}

function heardDownAlready(realm: Realm | undefined, event: Event): boolean {
  return PRESSES.has(event.type) && event.eventPhase !== Event.CAPTURING_PHASE && isForeign(realm, event);
}

function isForeign(realm: Realm | undefined, event: Event): boolean {
  if (!realm) return false;
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
