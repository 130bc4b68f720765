import type { CDPSession } from 'puppeteer-core';

/** What a page asks for, as the browser sees it; preflights are left out. */
export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
  readonly tokens: number;
  readonly listings: number;
  /** Milliseconds from navigation to the end of the first listing. */
  readonly listed: number | undefined;
}

interface Sent {
  readonly url: string;
  readonly at: number;
  bytes: number;
  ended: number | undefined;
}

/** Begins with the next navigation. Times of the browser's own clock, in seconds. */
export class TrafficLog {
  readonly #sent = new Map<string, Sent>();
  #begun: number | undefined;

  constructor(session: CDPSession) {
    session.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
      if (!request.url.startsWith('http') || request.method === 'OPTIONS' || type === 'Preflight') return;
      this.#begun ??= timestamp;
      this.#sent.set(requestId, { url: request.url, at: timestamp, bytes: 0, ended: undefined });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
      const sent = this.#sent.get(requestId);
      if (sent) Object.assign(sent, { bytes: encodedDataLength, ended: timestamp });
    });
  }

  /** Milliseconds from navigation to the first request of that path; undefined before it. */
  askedAt(path: string): number | undefined {
    const sent = this.#find(path)[0];
    return sent && this.#since(sent.at);
  }

  /** Up to a time in milliseconds from navigation; bytes of what was asked for by then. */
  until(ms: number): Traffic {
    const sent = [...this.#sent.values()].filter(({ at }) => this.#since(at) < ms);
    const listings = this.#find('/2.0/folders/0').filter(({ at }) => this.#since(at) < ms);
    const ended = listings[0]?.ended;
    return {
      bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0),
      requests: sent.length,
      tokens: this.#find('/box/token').length,
      listings: listings.length,
      listed: ended === undefined ? undefined : this.#since(ended),
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
