/** These run in the page, on the explorer's table: each is sent alone. */

/** What a table shows after each change of its rows. */
export interface Shown {
  /** The names, from the top. */
  readonly names: readonly string[];
  /** Pixels: of the list, and of what is scrolled away. */
  readonly height: number;
  readonly top: number;
  /** Whether the first of the rows that are drawn is to be seen. */
  readonly isInView: boolean;
}

declare global {
  var shownRows: Shown[] | undefined;
}

/** Notes each change of the rows from now on; at the first of them presses a key on the first row, where one is named. */
export function noteRows(key?: string): void {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const list = root?.querySelector('.bce-content');
  const body = list?.querySelector('tbody');
  if (!list || !body) throw new Error('There is no list.');
  const shown: Shown[] = (globalThis.shownRows = []);
  new MutationObserver(() => {
    const rows = Array.from(body.querySelectorAll<HTMLElement>('tr[data-key]'));
    const { top, bottom } = list.getBoundingClientRect();
    const first = rows[0]?.getBoundingClientRect();
    shown.push({
      names: rows.map((row) => row.querySelector('.be-ItemList-itemTitle')?.textContent ?? ''),
      height: list.scrollHeight,
      top: list.scrollTop,
      isInView: first !== undefined && first.top < bottom && first.bottom > top,
    });
    if (key === undefined || shown.length > 1) return;
    rows[0]?.focus();
    rows[0]?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
  }).observe(body, { childList: true });
}

/** All that was noted, if so many rows are there. */
export function shownWith(count: number): readonly Shown[] | undefined {
  const { shownRows = [] } = globalThis;
  return shownRows.at(-1)?.names.length === count ? shownRows : undefined;
}

export function scrollToEnd(): void {
  const list = document.querySelector('box-file-widget')?.shadowRoot?.querySelector('.bce-content');
  list?.scrollTo({ top: list.scrollHeight });
}
