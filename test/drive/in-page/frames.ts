import type { Point } from './spot.ts';

/** The document in a frame, where this page may look into it. */
export function innerDocument(node: Node | null): Document | null {
  return node && isFrame(node) ? node.contentDocument : null;
}

/** The frame that an element's document is in; null in the page itself. */
export function frameOf(node: Node): HTMLElement | null {
  const view = ('defaultView' in node ? (node as Document) : node.ownerDocument)?.defaultView;
  return view && view !== window ? (view.frameElement as HTMLElement | null) : null;
}

/** Where a frame's viewport begins in the page's. */
export function originOf(node: Node): Point {
  const frame = frameOf(node);
  if (!frame) return { x: 0, y: 0 };
  const { x, y } = frame.getBoundingClientRect();
  const outer = originOf(frame);
  return { x: outer.x + x + frame.clientLeft, y: outer.y + y + frame.clientTop };
}

function isFrame(node: Node): node is HTMLIFrameElement {
  return 'contentDocument' in node;
}
