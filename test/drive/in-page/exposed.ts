import { innerDocument } from './frames.ts';
import { isElement, renderedChildren, renderedParent } from './rendered.ts';

/** The elements below one that assistive technology is told of, in the order they are rendered. */
export function exposedBelow(scope: Element): Element[] {
  if (isCutOff(scope)) return [];
  const found: Element[] = [];
  collect(scope, found);
  return found;
}

function collect(parent: Element, found: Element[]): void {
  for (const child of renderedChildren(parent)) {
    if (!isElement(child) || cutsOff(child)) continue;
    if (getComputedStyle(child).visibility === 'visible') found.push(child);
    collect(child, found);
  }
}

function isCutOff(element: Element): boolean {
  for (let at: Element | null = element; at; at = renderedParent(at)) if (cutsOff(at)) return true;
  return false;
}

/** Whether the element hides all that is below it, too. */
function cutsOff(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true;
  if ('inert' in element && element.inert === true) return true;
  const { display, visibility } = getComputedStyle(element);
  return display === 'none' || (visibility !== 'visible' && innerDocument(element) !== null);
}
