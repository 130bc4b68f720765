/** All bundled CSS ends up here, in import order, and is adopted by each live root; nothing goes to `document.head`. */
const sheets: CSSStyleSheet[] = [];
const roots = new Set<ShadowRoot>();
/** What sheets get at the next flush. */
const pending = new Map<CSSStyleSheet, string>();
/** Takes all that registers before the next flush. */
let open: CSSStyleSheet | undefined;

/** Rules that chunks bring parts of, by their place: one sheet, where the first of them is registered. */
const shared: string[] = [];
let sharedSheet: CSSStyleSheet | undefined;

/**
 * Called by the build's CSS modules as they are evaluated.
 *
 * @param rules rules of the sheet that all chunks share, by their place in it
 */
export function registerCss(css: string, rules?: Readonly<Record<number, string>>): void {
  if (pending.size === 0) queueMicrotask(flush);
  if (css !== '') append(css);
  if (rules) share(rules);
}

/** @returns a function that takes the sheets out of `root` again. */
export function adoptStyles(root: ShadowRoot): () => void {
  flush();
  roots.add(root);
  adopt(root, sheets);
  return () => {
    roots.delete(root);
    adopt(root, []);
  };
}

function append(css: string): void {
  open ??= added();
  pending.set(open, `${pending.get(open) ?? ''}${css}\n`);
}

function share(rules: Readonly<Record<number, string>>): void {
  if (!sharedSheet) {
    sharedSheet = added();
    open = undefined;
  }
  for (const [place, css] of Object.entries(rules)) shared[Number(place)] = css;
  pending.set(sharedSheet, shared.join(''));
}

function added(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheets.push(sheet);
  return sheet;
}

function flush(): void {
  for (const [sheet, css] of pending) sheet.replaceSync(css);
  if (pending.size > 0) for (const root of roots) adopt(root, sheets);
  pending.clear();
  open = undefined;
}

/** The root's sheets that are not from here come first. */
function adopt(root: ShadowRoot, adopted: readonly CSSStyleSheet[]): void {
  const others = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  root.adoptedStyleSheets = [...others, ...adopted];
}
