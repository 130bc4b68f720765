import { deepActiveElement, describe, type Described } from './describe.ts';
import { find } from './find.ts';
import { originOf } from './frames.ts';
import { isProblem, theOne, type Problem } from './one.ts';
import type { Steps } from './query.ts';
import { renderedText } from './text.ts';
import { isVisible } from './visible.ts';

/** A rectangle in the viewport, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What can be read off one element. */
export interface State extends Described {
  readonly text: string;
  readonly value: string | null;
  readonly box: Box;
  readonly attributes: Readonly<Record<string, string>>;
}

export function stateOf(steps: Steps): State | Problem {
  const element = theOne(steps);
  if (isProblem(element)) return element;
  const { x, y, width, height } = element.getBoundingClientRect();
  const origin = originOf(element);
  return {
    ...describe(element),
    text: renderedText(element),
    value: 'value' in element ? String(element.value) : null,
    box: { x: x + origin.x, y: y + origin.y, width, height },
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
  };
}

/** How many elements there are, and how many of them are visible. */
export function counts(steps: Steps): { all: number; visible: number } {
  const all = find(steps);
  return { all: all.length, visible: all.filter(isVisible).length };
}

/** The texts of the visible elements. */
export function texts(steps: Steps): string[] {
  return find(steps).filter(isVisible).map(renderedText);
}

export function activeElement(): Described | null {
  const active = deepActiveElement();
  return active && describe(active);
}

/** What a person sees on the page, cut to a length to print. */
export function screenText(length: number): string {
  return renderedText(document.documentElement).slice(0, length);
}
