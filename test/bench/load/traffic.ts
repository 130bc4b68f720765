import type { CDPSession } from 'puppeteer-core';

/** What a page asks for, as the browser sees it; preflights are left out. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
  readonly tokens: number;
  readonly listings: number;
  /** Milliseconds from asking for the token to having it; undefined where nothing has come. */
  readonly tokenTime: number | undefined;
  /** The same of the first listing, its preflight included. */
  readonly listingTime: number | undefined;
}

interface Sent {
  readonly url: string;
  readonly at: number;
  bytes: number;
  ended: number | undefined;
}

const TOKEN = '/box/token';
const LISTING = '/2.0/folders/0';

/** Times of the browser's own clock, in seconds. */
export class TrafficLog {
  readonly #sent = new Map<string, Sent>();
  #begun: number | undefined;

  constructor(session: CDPSession) {
    session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
      if (!request.url.startsWith('http') || request.method === 'OPTIONS' || type === 'Preflight') return;
      this.#begun ??= timestamp;
      this.#sent.set(requestId, { url: request.url, at: timestamp, bytes: 0, ended: undefined });
    });
    // Now and then the browser does not tell the end of a request, if ever so small.
    session.on('Network.responseReceived', ({ requestId, timestamp }) => {
      const sent = this.#sent.get(requestId);
      if (sent) sent.ended ??= timestamp;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
      const sent = this.#sent.get(requestId);
      if (sent) Object.assign(sent, { bytes: encodedDataLength, ended: timestamp });
    });
  }

  /** Forgets what was; the next request is a navigation. */
  begin(): void {
    this.#sent.clear();
    this.#begun = undefined;
  }

  /** Another one whenever a request is sent, answered or ended. */
  get mark(): string {
    return [...this.#sent.values()].map(({ bytes, ended }) => `${bytes} ${ended}`).join();
  }

  /** Milliseconds from navigation to the first request of that path; undefined before it. */
  askedAt(path: string): number | undefined {
    const sent = this.#find(path)[0];
    return sent && this.#since(sent.at);
  }

  /** Up to a time in milliseconds from navigation; bytes of what was asked for by then. */
  until(ms: number): Traffic {
    const sent = [...this.#sent.values()].filter(({ at }) => this.#since(at) < ms);
    const listings = this.#find(LISTING).filter(({ at }) => this.#since(at) < ms);
    const tokens = this.#find(TOKEN);
    return {
      bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: sent.length,
      tokens: tokens.length,
      listings: listings.length,
      tokenTime: timeOf(tokens[0]),
      listingTime: timeOf(listings[0]),
    };
  }

  #find(path: string): Sent[] {
    return [...this.#sent.values()].filter(({ url }) => {
      const { pathname } = new URL(url);
      return pathname === path || pathname === `${path}/items`;
    });
  }

  #since(at: number): number {
    return (at - (this.#begun ?? at)) * 1000;
  }
}

function timeOf(sent: Sent | undefined): number | undefined {
  return sent?.ended === undefined ? undefined : (sent.ended - sent.at) * 1000;
}
