import { base64url } from 'jose';

/** A short name for what must not stand in a cache's key as it is. */
export async function hashOf(parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return base64url.encode(new Uint8Array(hash));
}
