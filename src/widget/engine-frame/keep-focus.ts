/** What upstream's dialogs cover. */
const BEHIND = '.be-app-element';
const DIALOG = '[role="dialog"][aria-modal="true"]';

/**
 * Keeps the focus in an open dialog: upstream's menu, from which one is opened, takes it back to its button right after.
 *
 * @returns a function that ends it.
 */
export function keepFocusInDialog(document: Document): () => void {
  const abort = new AbortController();
  const hear = ({ target, relatedTarget }: FocusEvent): void => {
    const dialog = [...document.querySelectorAll<HTMLElement>(DIALOG)].at(-1);
    const reached = target as Element;
    if (!dialog || dialog.contains(reached) || !reached.closest(BEHIND)) return;
    const before = relatedTarget as HTMLElement | null;
    (before && dialog.contains(before) ? before : dialog).focus();
  };
  document.addEventListener('focusin', hear, { signal: abort.signal });
  return () => {
    abort.abort();
  };
}
