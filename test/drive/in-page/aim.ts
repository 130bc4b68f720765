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
  let missed: Problem | undefined;
  const check = (event: Event): void => {
    const hit = deepest(event);
    if (isPress(event) && hit && !isOn(hit, element)) missed ??= { problem: `moved, ${tagOf(hit)} was met` };
    if (!missed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const views = new Set<Window>([window, element.ownerDocument.defaultView ?? window]);
  for (const view of views) for (const type of INPUT) view.addEventListener(type, check, true);
  return () => {
    for (const view of views) for (const type of INPUT) view.removeEventListener(type, check, true);
    fire = undefined;
    return missed;
  };
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
