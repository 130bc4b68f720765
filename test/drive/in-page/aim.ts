import { tagOf } from './describe.ts';
import { isProblem, theOne, type Problem } from './one.ts';
import type { Steps } from './query.ts';
import { isElement } from './rendered.ts';
import { isOn, spotOf, type Point } from './spot.ts';

const PRESS = ['pointerdown', 'mousedown'] as const;
const INPUT = [...PRESS, 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu'] as const;

let fire: (() => Problem | undefined) | undefined;

/**
 * Like `spotOf`; from then on, until `fired`, a press that meets anything else reaches nobody: what is drawn between two
 * messages of a driver moves an element away from under the pointer.
 */
export async function aim(steps: Steps, attempt: number): Promise<Point | Problem> {
  fire?.();
  const point = await spotOf(steps, attempt, true);
  if (isProblem(point)) return point;
  const element = theOne(steps);
  if (isProblem(element)) return element;
  fire = guard(element);
  return point;
}

/** What came of the press: a problem where it missed. */
export function fired(): Problem | undefined {
  return fire?.();
}

function guard(element: Element): () => Problem | undefined {
  let outcome: Problem | 'hit' | undefined;
  const check = (event: Event): void => {
    // The page's own events say nothing of the pointer, and what the press itself has moved is no miss.
    if (event.isTrusted && isPress(event)) outcome ??= outcomeOf(event, element);
    if (outcome === undefined || outcome === 'hit') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const views = new Set<Window>([window, element.ownerDocument.defaultView ?? window]);
  for (const view of views) for (const type of INPUT) view.addEventListener(type, check, true);
  return () => {
    for (const view of views) for (const type of INPUT) view.removeEventListener(type, check, true);
    fire = undefined;
    return outcome === 'hit' ? undefined : outcome;
  };
}

function outcomeOf(event: Event, element: Element): Problem | 'hit' {
  const hit = deepest(event);
  return !hit || isOn(hit, element) ? 'hit' : { problem: `moved, ${tagOf(hit)} was met` };
}

function deepest(event: Event): Element | undefined {
  const [target] = event.composedPath();
  return target && isNode(target) && isElement(target) ? target : undefined;
}

function isNode(target: EventTarget): target is Node {
  return 'nodeType' in target;
}

function isPress({ type }: Event): boolean {
  return PRESS.some((one) => one === type);
}
