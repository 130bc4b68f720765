import type { Frame, FrameWindow } from './frame.ts';

/** Of a finger, too: each of its presses is a pointer's. */
const POINTER = ['pointerdown', 'pointerup'] as const;
const MOUSE = ['mousedown', 'mouseup', 'click'] as const;

/** Copies, which are not copied again. */
const copies = new WeakSet<Event>();

/**
 * A press in one document is not heard in another, and menus close by presses elsewhere: this tells the frame of those
 * outside of it, and the page, with all other widgets, of those in the frame.
 *
 * @returns a function that ends it.
 */
export function sharePresses(frame: Frame): () => void {
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };
  const enter = (event: Event): void => {
    // What the frame has told the page itself.
    if (event.composedPath()[0] === frame.element) return;
    const { x, y } = frame.element.getBoundingClientRect();
    copy(event, frame.window, frame.document.body, { x: -x, y: -y });
  };
  const leave = (event: Event): void => {
    if (!copies.has(event)) copy(event, window, frame.element, frame.element.getBoundingClientRect());
  };
  for (const type of [...POINTER, ...MOUSE]) {
    document.addEventListener(type, enter, options);
    frame.document.addEventListener(type, leave, options);
  }
  return () => {
    abort.abort();
  };
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

function copy(event: Event, view: FrameWindow, target: Element, { x, y }: Offset): void {
  const press = event as PointerEvent;
  const { button, buttons, clientX, clientY, detail, pointerId, pointerType, isPrimary } = press;
  const init = {
    ...{ bubbles: true, composed: true, view, button, buttons, detail },
    ...{ clientX: clientX + x, clientY: clientY + y },
  };
  const isPointer = POINTER.some((type) => type === event.type);
  const made = isPointer
    ? new view.PointerEvent(event.type, { ...init, pointerId, pointerType, isPrimary })
    : new view.MouseEvent(event.type, init);
  copies.add(made);
  target.dispatchEvent(made);
}
