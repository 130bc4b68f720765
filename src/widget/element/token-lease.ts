import { watchBlocks } from '../page/watch-blocks.ts';
import { endpointProvider, type Provider } from '../token/provider.ts';
import { propertyProvider, type TokenProperty } from '../token/property-provider.ts';
import type { SourceLease } from '../token/shared-sources.ts';
import type { Dependencies } from './dependencies.ts';
import type { Settings } from './settings.ts';

const TIMEOUT_MS = 10_000;

/**
 * A share in the token source that these settings ask for.
 *
 * @param current the `token` property as it is at the time of a request.
 */
export function leaseFor(
  settings: Settings,
  { sources, fetch }: Dependencies,
  current: () => TokenProperty | undefined,
): SourceLease {
  const { tokenOrigin: origin, folderId, features } = settings;
  if (origin.kind === 'property') {
    return sources.lease(
      undefined,
      newest(origin.token, current, { folderId, features, timeoutMs: TIMEOUT_MS }),
    );
  }
  const { url, credentials } = origin;
  const provider = endpointProvider(
    { url, credentials, folderId, features },
    {
      // Called through globalThis: a `fetch` taken off it throws "Illegal invocation".
      fetch: fetch ?? ((input, init) => globalThis.fetch(input, init)),
      online: () => navigator.onLine,
      timeoutMs: TIMEOUT_MS,
      watchBlocks,
    },
  );
  return sources.lease(JSON.stringify([url, credentials, folderId, features]), provider);
}

function newest(
  token: TokenProperty,
  current: () => TokenProperty | undefined,
  query: Parameters<typeof propertyProvider>[1],
): Provider {
  if (typeof token === 'string') return propertyProvider(token, query);
  return propertyProvider((asked) => {
    const property = current();
    return typeof property === 'function' ? property(asked) : token(asked);
  }, query);
}
