/** These run in the page, on the explorer: each is sent alone. */

/** What assistive technology knows of the button of this name, and its classes. */
export function buttonOf(name: string): string {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const button = root?.querySelector(`button[aria-label="${name}"]`);
  const names = ['type', 'class', 'aria-haspopup', 'aria-expanded', 'data-state', 'tabindex', 'disabled'];
  return names.map((one) => `${one}=${String(button?.getAttribute(one))}`).join(' ');
}

/** Marks a button, to know it again: a button that is drawn anew has no mark. */
export function markButton(name: string): void {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  root?.querySelector(`button[aria-label="${name}"]`)?.setAttribute('data-mark', '');
}

export function isMarked(name: string): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  return root?.querySelector(`button[aria-label="${name}"]`)?.hasAttribute('data-mark') === true;
}

export function focusButton(name: string): void {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  root?.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.focus();
}

export function isFocusOn(name: string): boolean {
  const focused = document.querySelector('box-file-widget')?.shadowRoot?.activeElement;
  return (focused?.ariaLabel ?? focused?.textContent) === name;
}

/** Whether a press on the button of this name waits for the menu. */
export function isWaiting(name: string): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  return root?.querySelector(`button[aria-label="${name}"]`)?.ariaBusy === 'true';
}

/** Whether a tooltip says this of the button of this name; null for none. */
export function isDescribedAs(name: string, text: string | null): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const id = root?.querySelector(`button[aria-label="${name}"]`)?.getAttribute('aria-describedby');
  return (root?.getElementById(id ?? '')?.textContent ?? null) === text;
}
