import { tagOf } from './describe.ts';
import { innerDocument, originOf } from './frames.ts';
import { isProblem, theOne, type Problem } from './one.ts';
import type { Steps } from './query.ts';
import { isRenderedWithin } from './rendered.ts';

/** A point in the viewport, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const PLACES = ['center', 'nearest', 'end', 'start'] as const;

/**
 * Where a pointer meets the element: its centre, once it holds still and nothing covers it. Scrolls it into view; each
 * attempt to another place, for a sticky header may cover the first.
 */
export async function spotOf(
  steps: Steps,
  attempt: number,
  mustBeEnabled: boolean,
): Promise<Point | Problem> {
  const element = theOne(steps);
  if (isProblem(element)) return element;
  if (mustBeEnabled && isDisabled(element)) return { problem: 'is disabled' };
  if (obstacle(element)) {
    const block = PLACES[attempt % PLACES.length] ?? 'center';
    element.scrollIntoView({ block, inline: block, behavior: 'instant' });
  }
  const before = centre(element);
  await nextFrame();
  const after = centre(element);
  if (before.x !== after.x || before.y !== after.y) return { problem: 'is moving' };
  const problem = obstacle(element);
  return problem ? { problem } : after;
}

/** The deepest element at a point, through shadow roots and frames. */
export function elementAt({ x, y }: Point): Element | null {
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const tree: DocumentOrShadowRoot | null | undefined = innerDocument(hit) ?? hit?.shadowRoot;
    const origin = tree ? originOf(tree as Node & DocumentOrShadowRoot) : { x: 0, y: 0 };
    const inner: Element | null | undefined = tree?.elementFromPoint(x - origin.x, y - origin.y);
    if (!inner || inner === hit) return hit;
    hit = inner;
  }
}

/** Whether what is met at an element is a press of `element`: the element, what is in it, its label. */
export function isOn(hit: Element, element: Element): boolean {
  return isRenderedWithin(hit, element) || hit.closest('label')?.control === element;
}

/** The middle of what of the element is in the viewport, its frame's and the page's. */
export function centre(element: Element): Point {
  const isInline = getComputedStyle(element).display === 'inline';
  const lines = isInline ? [...element.getClientRects()] : [];
  const box = lines.find(({ width, height }) => width > 0 && height > 0) ?? element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView ?? window;
  const origin = originOf(element);
  const middle = (start: number, end: number, room: number, from: number, pageRoom: number): number =>
    (Math.max(Math.max(start, 0) + from, 0) + Math.min(Math.min(end, room) + from, pageRoom)) / 2;
  return {
    x: middle(box.left, box.right, view.innerWidth, origin.x, innerWidth),
    y: middle(box.top, box.bottom, view.innerHeight, origin.y, innerHeight),
  };
}

/** A page in the background has no frames: a timer stands in. */
export function nextFrame(): Promise<unknown> {
  return Promise.race([
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    new Promise((resolve) => setTimeout(resolve, 100)),
  ]);
}

function obstacle(element: Element): string | undefined {
  const hit = elementAt(centre(element));
  if (!hit) return 'is outside of the viewport';
  return isOn(hit, element) ? undefined : `is covered by ${tagOf(hit)}`;
}

function isDisabled(element: Element): boolean {
  return element.matches(':disabled') || element.closest('[aria-disabled=true]') !== null;
}
