let count = 0;

/** Another one at each call, in all the page's widgets: both engines have this module in common. */
export function nextId(kind: string): string {
  count += 1;
  return `${kind}-${String(count)}`;
}
