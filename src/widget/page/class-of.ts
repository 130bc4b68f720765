/**
 * A platform object's class by its name, `FormData`: each frame has classes of its own, and `instanceof` knows only those of
 * the page.
 */
export function classOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1);
}
