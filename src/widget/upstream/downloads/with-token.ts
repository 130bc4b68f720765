/** A frame sends no header. */
export function withToken(address: string, token: string): string {
  const url = new URL(address);
  url.searchParams.set('access_token', token);
  return url.href;
}
