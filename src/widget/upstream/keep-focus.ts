/** What upstream's dialogs cover. */
const BEHIND = '.be-app-element';
const DIALOG = '[role="dialog"][aria-modal="true"]';
const FIELD = 'input:not([readonly])';

/**
 * Keeps the focus in an open dialog: upstream's menu, from which one is opened, takes it back to its button right after.
 * The button has it once the dialog is gone: upstream would give it to the menu's item, which is gone, too.
 *
 * @param html the root element of the document, or of its stand-in, that upstream is at work in.
 * @returns a function that ends it.
 */
export function keepFocusInDialog(html: HTMLElement): () => void {
  let open: HTMLElement | undefined;
  let button: HTMLElement | undefined;
  const untilGone = new MutationObserver(() => {
    if (open?.isConnected) return;
    untilGone.disconnect();
    if (hasNoFocus(html.ownerDocument)) button?.focus();
  });
  const hear = ({ target, relatedTarget }: FocusEvent): void => {
    const dialog = [...html.querySelectorAll<HTMLElement>(DIALOG)].at(-1);
    const reached = target as HTMLElement;
    if (!dialog || dialog.contains(reached) || !reached.closest(BEHIND)) return;
    const before = relatedTarget as HTMLElement | null;
    const inside = before && dialog.contains(before) ? before : dialog.querySelector<HTMLElement>(FIELD);
    (inside ?? dialog).focus();
    [open, button] = [dialog, reached];
    untilGone.observe(html, { childList: true, subtree: true });
  };
  html.addEventListener('focusin', hear);
  return () => {
    untilGone.disconnect();
    html.removeEventListener('focusin', hear);
  };
}

/** The user is in the page, and nowhere in it. */
function hasNoFocus(document: Document): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}
