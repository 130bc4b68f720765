/**
 * Whether a file is of one of these types (HTML, "File Upload state"): `.pdf`, `image/*`, `image/png`.
 *
 * @param accept in lower case; each file will do where it is empty.
 */
export function isAccepted({ name, type }: Pick<File, 'name' | 'type'>, accept: readonly string[]): boolean {
  return accept.length === 0 || accept.some((one) => isOfType(name.toLowerCase(), type.toLowerCase(), one));
}

function isOfType(name: string, type: string, accepted: string): boolean {
  if (accepted.startsWith('.')) return name.endsWith(accepted);
  if (accepted.endsWith('/*')) return type.startsWith(accepted.slice(0, -1));
  return type.split(';', 1)[0] === accepted;
}
