import { LoadError } from '../engine/load-error.ts';
import type { Clock } from '../page/clock.ts';
import type { Frame } from './frame.ts';

/** Less than the 15 s after which a widget gives up an engine: what did not come is known here alone. */
const LIMIT_MS = 12_000;

/**
 * Loads a style sheet and a script into a frame, as the page's policy lets the script that is asking.
 *
 * @throws LoadError where one of them cannot be loaded, or is not there after 12 s.
 */
export async function loadFiles({ document }: Frame, addresses: Addresses, clock: Clock): Promise<void> {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = addresses.style;
  const script = document.createElement('script');
  script.src = addresses.script;
  const loads = [style, script].map((element) => arrival(element));
  document.head.append(style, script);
  await within(clock, Promise.all(loads), () => new LoadError(tooLate(addresses.script)));
}

export interface Addresses {
  readonly style: string;
  readonly script: string;
}

function arrival(element: HTMLLinkElement | HTMLScriptElement): Promise<void> {
  const nonce = pageNonce();
  if (nonce !== undefined) element.nonce = nonce;
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => {
      resolve();
    });
    element.addEventListener('error', () => {
      reject(new LoadError(refused('src' in element ? element.src : element.href)));
    });
  });
}

/** Of a policy that allows scripts by nonce: the frame has the page's policy, and the loader is allowed. */
function pageNonce(): string | undefined {
  return [...document.querySelectorAll('script')].find(({ nonce }) => nonce)?.nonce;
}

function within(clock: Clock, work: Promise<unknown>, late: () => LoadError): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(LIMIT_MS, () => {
      reject(late());
    });
    work
      .then(() => {
        resolve();
      }, reject)
      .finally(cancel);
  });
}

function refused(address: string): string {
  const { origin } = new URL(address);
  return `${address} cannot be loaded: ${origin} does not have it or is not reachable, or the page's Content-Security-Policy lacks ${origin} in script-src and style-src.`;
}

function tooLate(address: string): string {
  return `${new URL(address).origin} has not sent ${address} within ${LIMIT_MS / 1000} s.`;
}
