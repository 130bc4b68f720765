/** What became of a call in the page; travels as JSON. */
type Outcome = { readonly value?: unknown } | { readonly error: string } | { readonly absent: true };

/**
 * An expression that calls a function of this process in the page and gives its outcome as JSON. The function travels as
 * its source: it sees nothing but its arguments and the page.
 */
export function callExpression(fn: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return outcomeOf(`return { value: await (${String(fn)})(...${JSON.stringify(args)}) };`);
}

/** The same for a method of the driver's part in the page; the outcome is `absent` where that is not installed. */
export function driveExpression(method: string, args: readonly unknown[]): string {
  return outcomeOf(`const drive = globalThis[Symbol.for('test-drive')];
    if (!drive) return { absent: true };
    return { value: await drive.${method}(...${JSON.stringify(args)}) };`);
}

/**
 * An expression for an element, of a page where the driver's part is installed; null in each of its documents but the one
 * that the element is in.
 */
export function elementExpression(steps: unknown): string {
  return `(() => {
    const found = top[Symbol.for('test-drive')].first(${JSON.stringify(steps)});
    return found?.ownerDocument === document ? found : null;
  })()`;
}

/** An expression for the frame that an element's document is in; null where it is in the page itself. */
export function frameExpression(steps: unknown): string {
  return `(() => {
    const found = globalThis[Symbol.for('test-drive')].first(${JSON.stringify(steps)});
    return found?.ownerDocument.defaultView.frameElement ?? null;
  })()`;
}

/** The value of an outcome; an error in the page is thrown here. */
export function valueOf(json: string): { readonly value?: unknown; readonly absent?: true } {
  const outcome = JSON.parse(json) as Outcome;
  if ('error' in outcome) throw new PageError(outcome.error);
  return outcome;
}

/** Something was thrown by a function that ran in the page. */
export class PageError extends Error {
  override readonly name = 'PageError';
}

// esbuild names the functions that it transforms by a helper, which the page does not have.
const NAME_HELPER = 'const __name = (fn) => fn;';

function outcomeOf(body: string): string {
  return `(async () => {
    ${NAME_HELPER}
    const outcome = await (async () => { ${body} })().catch((error) => ({ error: String(error) }));
    return JSON.stringify(outcome);
  })()`;
}
