/**
 * An address in the form in which logins are compared. Only ASCII letters lose their case: `toLowerCase` would also make
 * the Kelvin sign a `k`, and so one person's address another's.
 */
export function comparableLogin(address: string): string {
  return address.trim().replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
