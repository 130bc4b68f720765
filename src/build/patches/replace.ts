/**
 * Replaces text that must stand in `code` exactly once.
 *
 * @throws where it does not: upstream has changed, and the patch has to be looked at again.
 */
export function replaceOnce(code: string, from: string, to: string, where: string): string {
  const parts = code.split(from);
  if (parts.length !== 2) {
    throw new Error(`${where}: expected this text once, found it ${parts.length - 1} times: ${from}`);
  }
  return parts.join(to);
}

export type Replacement = readonly [from: string, to: string];

export function replaceAllOnce(code: string, replacements: readonly Replacement[], where: string): string {
  return replacements.reduce((result, [from, to]) => replaceOnce(result, from, to, where), code);
}
