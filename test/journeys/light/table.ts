/** These run in the page, on the explorer's table: each is sent alone. */

/** Whether it is react-aria's, which gives an id to what belongs together. */
export function isReal(): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  return root?.querySelector('tbody tr[data-collection]') !== null;
}

/** Whether all icons are there, those that come later too. */
export function areIconsDrawn(): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const icons = Array.from(root?.querySelectorAll('tbody svg') ?? []);
  return icons.length > 0 && icons.every(({ childElementCount }) => childElementCount > 0);
}

/** Whether its first column is sorted so. */
export function isSorted(direction: 'ascending' | 'descending'): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  return root?.querySelector('th')?.ariaSort === direction;
}

/** The names in it, from the top. */
export function namesOf(): readonly string[] {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  return Array.from(root?.querySelectorAll('.be-ItemList-itemTitle') ?? [], ({ textContent }) => textContent);
}

/** Each cell and each button, and its place in pixels. */
export function placesOf(): readonly string[] {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  return Array.from(root?.querySelectorAll('th, td, td *, th *') ?? [], (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = [left, top, width, height].map((pixels) => Math.round(pixels));
    return `${element.localName} ${element.textContent} ${place.join(' ')}`;
  });
}

/** Whatever has a role, with its name, state and value. */
export function linesOf(): readonly string[] {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const elements = root?.querySelectorAll('table[role], table [role], table button') ?? [];
  return Array.from(elements, (element) => {
    const labelledBy = root?.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
    const states = ['aria-label', 'aria-sort', 'aria-haspopup', 'aria-expanded', 'aria-busy', 'tabindex'];
    return [
      element.role ?? element.localName,
      labelledBy ?? (/^(grid|row|rowgroup)$/.test(element.role ?? '') ? '' : element.textContent),
      ...states.flatMap((name) =>
        element.hasAttribute(name) ? [`${name}=${element.getAttribute(name) ?? ''}`] : [],
      ),
    ]
      .filter((part) => part !== '')
      .join(' ');
  });
}

/** How much of a row's actions is to be seen: from 0 to 1. */
export function opacityOfActions(name: string): string {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const row = Array.from(root?.querySelectorAll('tbody tr') ?? []).find((one) =>
    one.textContent.includes(name),
  );
  const actions = row?.querySelector('[data-actionswrapper]');
  return actions ? getComputedStyle(actions).opacity : 'there are none';
}

/** Whether the focus is on the row of this name. */
export function isFocused(name: string): boolean {
  const focused = document.querySelector('box-file-widget')?.shadowRoot?.activeElement;
  return focused?.role === 'row' && focused.textContent.startsWith(name);
}

export function focusRow(name: string): void {
  const rows = document.querySelector('box-file-widget')?.shadowRoot?.querySelectorAll('tbody tr');
  const row = Array.from(rows ?? []).find(({ textContent }) => textContent.startsWith(name));
  if (row instanceof HTMLElement) row.focus();
}
