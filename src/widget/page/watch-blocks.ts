/** What of the page itself kept a request from being sent, where browsers let the page see it. */
export type Blocker = 'csp' | 'mixed-content';

/** A look-out for what blocks one request. */
export interface BlockWatch {
  /** To be asked once the request has failed. */
  readonly blocker: () => Promise<Blocker | undefined>;
  readonly end: () => void;
}

/** A fetch may fail before the violation that caused it is reported. */
const PATIENCE_MS = 100;

/**
 * Starts to look out for the request to `url`, which is to be sent afterwards.
 *
 * @param url absolute.
 */
export function watchBlocks(url: string): BlockWatch {
  const ending = new AbortController();
  const refused = new Promise<Blocker>((resolve) => {
    document.addEventListener(
      'securitypolicyviolation',
      (event) => {
        if (isAbout(event, url)) resolve('csp');
      },
      { signal: ending.signal },
    );
  });
  return {
    blocker: () => (isMixed(url) ? Promise.resolve('mixed-content') : Promise.race([refused, patience()])),
    end() {
      ending.abort();
    },
  };
}

function isAbout({ disposition, effectiveDirective, blockedURI }: SecurityPolicyViolationEvent, url: string) {
  return (
    disposition === 'enforce' &&
    effectiveDirective === 'connect-src' &&
    blockedURI !== '' &&
    url.startsWith(blockedURI)
  );
}

function isMixed(url: string): boolean {
  return location.protocol === 'https:' && new URL(url).protocol === 'http:';
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
  });
}
