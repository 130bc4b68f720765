import type { TokenFunction, Trouble } from '../../engine/engine.ts';
import { failureOf } from '../failure.ts';
import type { BoxItem } from '../item.ts';
import { withToken } from './with-token.ts';

export interface DownloadOwner {
  readonly token: TokenFunction;
  readonly onTrouble: (trouble: Trouble) => void;
  /** Opens an address in a hidden frame. */
  readonly open: (address: string) => void;
  readonly isOver: () => boolean;
}

/** How a download would be answered. `unknown`: a browser does not show it to this page. */
type Answer = 'ready' | 'unknown' | { readonly status?: number; readonly requestId?: string };

/**
 * Downloads a file by a frame, as upstream does; a frame shows nobody what Box has answered, so that is asked before: a
 * token that Box refuses is replaced once, and a refusal is told.
 */
export async function download(item: BoxItem, owner: DownloadOwner): Promise<void> {
  const { authenticated_download_url: address, is_download_available: isAvailable } = item;
  const fail = (why: object): void => {
    const run = (): void => void download(item, owner);
    const ways = [{ action: 'retry', run } as const];
    owner.onTrouble({ code: 'download_failed', name: item.name, ...why, ways });
  };
  if (address === undefined || isAvailable !== true) {
    fail({});
    return;
  }
  const { token, answer } = await askTwice(address, owner.token);
  if (owner.isOver()) return;
  if (typeof answer === 'object') fail(answer);
  else owner.open(withToken(address, token));
}

async function askTwice(address: string, token: TokenFunction): Promise<{ token: string; answer: Answer }> {
  const first = await token();
  const answer = await ask(address, first);
  if (typeof answer === 'string' || answer.status !== 401) return { token: first, answer };
  const second = await token(first);
  return { token: second, answer: await ask(address, second) };
}

/** Asks for one byte. Box redirects to where the bytes are: that far nobody has to go. */
async function ask(address: string, token: string): Promise<Answer> {
  const abort = new AbortController();
  const headers = { Authorization: `Bearer ${token}`, Range: 'bytes=0-0' };
  try {
    const response = await fetch(address, { headers, redirect: 'manual', signal: abort.signal });
    // An empty file has no first byte.
    const isReady = response.ok || response.type === 'opaqueredirect' || response.status === 416;
    return isReady ? 'ready' : await refusalOf(response);
  } catch {
    return (await isReachable(address)) ? 'unknown' : {};
  } finally {
    abort.abort();
  }
}

async function refusalOf(response: Response): Promise<{ status: number; requestId?: string }> {
  const body: unknown = await response.json().catch(() => undefined);
  const { requestId } = failureOf(body);
  return { status: response.status, ...(requestId !== undefined && { requestId }) };
}

/** A server that does not let this page read its answer is there all the same. */
async function isReachable(address: string): Promise<boolean> {
  const { origin } = new URL(address);
  return fetch(origin, { method: 'HEAD', mode: 'no-cors', credentials: 'omit', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}
