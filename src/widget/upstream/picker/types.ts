/** The type of files with an extension; null where none is known, or the table is not there yet. */
export type TypeOf = (extension: string) => string | null;

let known: TypeOf | undefined;
let fetching: Promise<void> | undefined;

export const typeOf: TypeOf = (extension) => known?.(extension) ?? null;

/**
 * Fetches the table of types where `accept` asks for one, which an extension alone does not.
 *
 * @param then is called where rows have to be looked at again. A fetch that fails is tried again at the next call.
 */
export function needTypes(accept: readonly string[], then: () => void): void {
  if (known || accept.every((one) => one.startsWith('.'))) return;
  fetching ??= import('mime').then(
    ({ default: mime }) => {
      known = (extension) => mime.getType(extension);
    },
    () => {
      fetching = undefined;
    },
  );
  void fetching.then(then);
}
