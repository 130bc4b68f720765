/** One that no engine has taken yet: the loader's code and the engine's are not the same copy, so they meet in the page. */
const UNTAKEN = 'iframe:not([title])';

export function untakenFrame(root: ShadowRoot): HTMLIFrameElement | null {
  return root.querySelector<HTMLIFrameElement>(UNTAKEN);
}

/**
 * Puts a frame into `root`, before what is there already; inert, and so out of sight. It has no `src`: opened by script it
 * takes the page's own URL, and with it the secure context and the origin that Box's API is asked from. Whoever takes it
 * gives it a title.
 */
export function newFrame(root: ShadowRoot): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.allow = 'clipboard-write; fullscreen';
  frame.inert = true;
  root.prepend(frame);
  // There is no other way to a document that has the page's URL and is not in quirks mode.
  const inside: { write(markup: string): void; close(): void } | null = frame.contentDocument;
  inside?.write('<!doctype html>');
  inside?.close();
  return frame;
}
