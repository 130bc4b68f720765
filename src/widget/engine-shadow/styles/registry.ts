/** All bundled CSS ends up here, in import order, and is adopted by each live root; nothing goes to `document.head`. */
const sheets: CSSStyleSheet[] = [];
const roots = new Set<ShadowRoot>();
let pending = '';

/** Called by the build's CSS modules as they are evaluated. One sheet takes all that one chunk registers. */
export function registerCss(css: string): void {
  if (pending === '') queueMicrotask(flush);
  pending += `${css}\n`;
}

/** @returns a function that takes the sheets out of `root` again. */
export function adoptStyles(root: ShadowRoot): () => void {
  flush();
  roots.add(root);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
  return () => {
    roots.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet));
  };
}

function flush(): void {
  if (pending === '') return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pending);
  pending = '';
  sheets.push(sheet);
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
