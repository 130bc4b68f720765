import { deepActiveElement } from './describe.ts';
import { isProblem, theOne, type Problem } from './one.ts';
import type { Steps } from './query.ts';
import { isRenderedWithin } from './rendered.ts';

/** Focuses the element. Answers its problem, or undefined when the focus is in it. */
export function focusOn(steps: Steps): Problem | undefined {
  const element = theOne(steps);
  if (isProblem(element)) return element;
  if (hasFocus(element)) return undefined;
  if (isFocusable(element)) element.focus();
  return hasFocus(element) ? undefined : { problem: 'does not take the focus' };
}

/** Selects all that is in a field, so that typing replaces it. */
export function selectContent(steps: Steps): Problem | undefined {
  const problem = focusOn(steps);
  if (problem) return problem;
  const field = deepActiveElement();
  if (field && isField(field)) field.select();
  else if (field && 'isContentEditable' in field && field.isContentEditable === true)
    field.ownerDocument.getSelection()?.selectAllChildren(field);
  else return { problem: 'is not a field that can be filled' };
  return undefined;
}

function isFocusable(element: Element): element is HTMLElement | SVGElement {
  return 'focus' in element;
}

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return 'select' in element;
}

function hasFocus(element: Element): boolean {
  const active = deepActiveElement();
  return active !== null && isRenderedWithin(active, element);
}
