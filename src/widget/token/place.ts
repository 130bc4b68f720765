/** A URL as it may be shown: what is in its query is nobody's business. */
export function place(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
