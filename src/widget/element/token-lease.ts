import { endpointProvider } from '../token/provider.ts';
import { propertyProvider, type TokenProperty } from '../token/property-provider.ts';
import type { FirstToken } from '../token/first-tokens.ts';
import type { SharedSources, SourceLease } from '../token/shared-sources.ts';
import { senderOf, TIMEOUT_MS } from './sender.ts';
import type { Settings } from './settings.ts';

/** What a lease is made with. */
export interface Lessor {
  readonly sources: SharedSources;
  /** In place of the page's. */
  readonly fetch: typeof globalThis.fetch | undefined;
  /** As they are at the time of a request: the `token` property may be another function by then. */
  readonly current: () => Settings | undefined;
  /** The first request, where that is on its way. */
  readonly first: FirstToken | undefined;
}

/** A share in the token source that these settings ask for. */
export function leaseFor(settings: Settings, { sources, fetch, current, first }: Lessor): SourceLease {
  const { tokenOrigin: origin, folderId, features } = settings;
  if (origin.kind === 'property') {
    const query = { folderId, features, timeoutMs: TIMEOUT_MS };
    const token = newest(origin.token, current);
    return sources.lease(undefined, propertyProvider(token, query, first?.toProperty));
  }
  const { url, credentials } = origin;
  const provider = endpointProvider(
    { url, credentials, folderId, features },
    { ...senderOf(fetch), online: () => navigator.onLine },
    first?.toEndpoint,
  );
  return sources.lease(JSON.stringify([url, credentials, folderId, features]), provider);
}

function newest(token: TokenProperty, current: Lessor['current']): TokenProperty {
  if (typeof token === 'string') return token;
  return (asked) => {
    const origin = current()?.tokenOrigin;
    const property = origin?.kind === 'property' ? origin.token : token;
    return typeof property === 'function' ? property(asked) : token(asked);
  };
}
