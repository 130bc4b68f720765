import type { FirstListings } from '../first-rows/first-listings.ts';
import type { PageSignal, PageSignals } from '../page/page-signals.ts';
import type { SourceLease } from '../token/shared-sources.ts';
import type { TokenEvent } from '../token/token-event.ts';

/** From one set of settings to the next: a share in a token source, and the signal that ends all work done for it. */
export interface Run {
  readonly lease: SourceLease;
  readonly abort: AbortController;
  listing?: ReturnType<FirstListings['ask']>;
}

/** What is heard for as long as a run lasts. */
export interface Heard {
  readonly onToken: (event: TokenEvent) => void;
  readonly onPage: (signal: PageSignal) => void;
}

export function startRun(lease: SourceLease, page: PageSignals, { onToken, onPage }: Heard): Run {
  const abort = new AbortController();
  const ends = [lease.source.subscribe(onToken), page.subscribe(onPage)];
  abort.signal.addEventListener('abort', () => {
    for (const end of ends) end();
  });
  return { lease, abort };
}
