import { base64url } from 'jose';

import { remember } from './remember.ts';

const hash = remember(async (text) => {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return base64url.encode(new Uint8Array(bytes));
});

/** A short name for what must not stand in a cache's key as it is. */
export function hashOf(parts: readonly string[]): Promise<string> {
  return hash(JSON.stringify(parts));
}
