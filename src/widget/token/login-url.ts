/**
 * Where "Sign in" leads, or `undefined` for what must not become a link: `javascript:`, `data:` and all else that is not
 * the web. A relative URL is taken from `base`, the token endpoint.
 */
export function loginUrl(value: unknown, base: string): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}
