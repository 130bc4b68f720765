/** What of the page itself kept a request from being sent, where browsers let the page see it. */
export type Blocker = 'csp' | 'mixed-content';

/** A look-out for what blocks one request. */
export interface BlockWatch {
  /** To be asked once the request has failed. */
  readonly blocker: () => Promise<Blocker | undefined>;
  readonly end: () => void;
}

/**
 * Starts to look out for the request to `url`, which is to be sent afterwards.
 *
 * @param url absolute.
 */
export function watchBlocks(url: string): BlockWatch {
  const ending = new AbortController();
  let isRefused = false;
  document.addEventListener(
    'securitypolicyviolation',
    (event) => {
      isRefused ||= isAbout(event, url);
    },
    { signal: ending.signal },
  );
  return {
    async blocker() {
      // A fetch fails before the violation that caused it is reported, in a task of its own.
      if (!isRefused) await nextTask();
      if (isRefused) return 'csp';
      return isMixed(url) ? 'mixed-content' : undefined;
    },
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

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
