import type { TokenFunction } from '../../engine/engine.ts';
import { classOf } from '../../page/class-of.ts';
import { withToken } from './with-token.ts';

/**
 * Loads a thumbnail once more that Box has refused for its token, with a newer one; a thumbnail that fails otherwise is
 * left alone.
 *
 * @returns a function that ends it.
 */
export function mendThumbnails(root: HTMLElement, token: TokenFunction): () => void {
  /** By image, the token of its second try. */
  const mended = new WeakMap<HTMLImageElement, string>();
  const mend = async (image: HTMLImageElement, used: string): Promise<void> => {
    const { src } = image;
    const present = await token();
    const next = present === used && (await isRefused(src)) ? await token(used) : present;
    if (next === used || image.src !== src) return;
    mended.set(image, next);
    image.src = withToken(src, next);
  };
  const onError = ({ target }: Event): void => {
    if (!isImage(target)) return;
    const used = tokenIn(target.src);
    if (used !== null && mended.get(target) !== used) mend(target, used).catch(() => undefined);
  };
  // An image's error does not bubble.
  root.addEventListener('error', onError, true);
  return () => {
    root.removeEventListener('error', onError, true);
  };
}

function isImage(target: EventTarget | null): target is HTMLImageElement {
  return classOf(target) === 'HTMLImageElement';
}

async function isRefused(address: string): Promise<boolean> {
  const response = await fetch(address, { redirect: 'manual', cache: 'no-store' });
  await response.body?.cancel();
  return response.status === 401;
}

function tokenIn(address: string): string | null {
  return URL.canParse(address) ? new URL(address).searchParams.get('access_token') : null;
}
