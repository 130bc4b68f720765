import type { Page } from '../drive/index.ts';

/** The widgets of the page, and what each of them has to tell. */
export const WIDGETS = [
  { mode: 'explorer', engine: 'frame', tells: ['box-ready', 'box-navigate', 'box-select'] },
  {
    mode: 'picker',
    engine: 'shadow',
    tells: ['box-ready', 'box-navigate', 'box-select', 'box-choose', 'box-cancel'],
  },
  {
    mode: 'uploader',
    engine: 'frame',
    tells: ['box-ready', 'box-upload-start', 'box-upload-progress', 'box-upload-done'],
  },
] as const satisfies readonly {
  readonly mode: string;
  readonly engine: string;
  readonly tells: readonly string[];
}[];

const TYPES = [
  ...['box-ready', 'box-navigate', 'box-select', 'box-choose', 'box-cancel', 'box-download', 'box-preview'],
  ...['box-upload-start', 'box-upload-progress', 'box-upload-done', 'box-upload-failed'],
];

interface Kept {
  /** Event types, by widget. */
  told?: string[][];
  widgets?: WeakRef<Element>[];
  /** Of the page's own widget. */
  attributes?: [string, string][];
}

/** In place of what is there; what each tells is kept from before its start. */
export async function putWidgets(page: Page): Promise<void> {
  await page.evaluate(put, [...WIDGETS], TYPES);
  for (const nth of WIDGETS.keys()) {
    await page.waitUntil((index) => ((globalThis as Kept).told?.[index] ?? []).includes('box-ready'), nth);
  }
}

function put(widgets: readonly { mode: string; engine: string }[], types: readonly string[]): void {
  const kept = globalThis as Kept;
  const own = document.querySelector('box-file-widget')?.attributes;
  kept.attributes ??= [...(own ?? [])].map(({ name, value }) => [name, value]);
  const place = document.querySelector('main') ?? document.body;
  for (const widget of document.querySelectorAll('box-file-widget')) widget.remove();
  kept.told = widgets.map(() => []);
  kept.widgets = widgets.map(({ mode, engine }, nth) => {
    const widget = document.createElement('box-file-widget');
    const own = { mode, engine, height: '400' };
    for (const [name, value] of [...(kept.attributes ?? []), ...Object.entries(own)]) {
      widget.setAttribute(name, value);
    }
    for (const type of types) widget.addEventListener(type, () => kept.told?.[nth]?.push(type));
    place.append(widget);
    return new WeakRef(widget);
  });
}

export async function takeOutWidgets(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const widget of document.querySelectorAll('box-file-widget')) widget.remove();
  });
}

/** Event types that each widget has told since it was put in. */
export function told(page: Page): Promise<string[][]> {
  return page.evaluate(() => (globalThis as Kept).told ?? []);
}
