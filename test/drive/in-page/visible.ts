import { frameOf } from './frames.ts';
import { isElement, renderedChildren } from './rendered.ts';

/** Whether something of the element is painted, wherever it is scrolled to. A transparent one counts. */
export function isVisible(element: Element): boolean {
  if (getComputedStyle(element).display === 'contents') {
    return renderedChildren(element).filter(isElement).some(isVisible);
  }
  if (!element.checkVisibility({ visibilityProperty: true })) return false;
  const frame = frameOf(element);
  if (frame && !isVisible(frame)) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0;
}
