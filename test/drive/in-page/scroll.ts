import { isElement, renderedParent } from './rendered.ts';
import { elementAt, type Point } from './spot.ts';

/** What a wheel would do at a point: scrolls the nearest element there that has room left that way, or else the page. */
export function scrollAt(at: Point, dx: number, dy: number): void {
  for (let over = elementAt(at); over && isElement(over); over = renderedParent(over)) {
    const { scrollLeft, scrollTop } = over;
    over.scrollBy({ left: dx, top: dy, behavior: 'instant' });
    if (over.scrollLeft !== scrollLeft || over.scrollTop !== scrollTop) return;
  }
}
