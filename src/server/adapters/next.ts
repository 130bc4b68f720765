import type { Answer } from './answer.ts';

/**
 * For `app/box/token/route.ts` of Next.js: `export const { POST, OPTIONS } = toRouteHandlers(endpoint);`.
 * Next.js answers every other method with 405 itself. Needs its Node.js runtime where the key is encrypted.
 */
export function toRouteHandlers(endpoint: Answer): Readonly<Record<'POST' | 'OPTIONS', Answer>> {
  const handle: Answer = (request) => endpoint(request);
  return { POST: handle, OPTIONS: handle };
}
