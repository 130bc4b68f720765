import type { Settings, TokenOrigin } from './settings.ts';

/**
 * What a change of settings asks for: a new widget, another engine or mode at the same place, a new token for the same
 * engine, new props, nothing.
 */
export type Change = 'endpoint' | 'mount' | 'token' | 'props' | 'none';

type Plain = Exclude<keyof Settings, 'tokenOrigin'>;

const ASKED_OF = [
  ['mount', ['mode', 'engine', 'files', 'language']],
  // A token is granted for a folder and for features.
  ['token', ['folderId', 'features']],
  ['props', ['apiUrl', 'uploadUrl', 'onConflict', 'fileId', 'view', 'sort', 'logo', 'fitsContent']],
  ['props', ['accept', 'itemTypes', 'maxFiles']],
] as const satisfies readonly (readonly [Change, readonly Plain[]])[];

export function changeBetween(before: Settings | undefined, after: Settings): Change {
  if (!before) return 'endpoint';
  const origin = changeOfOrigin(before.tokenOrigin, after.tokenOrigin);
  if (origin !== 'none') return origin;
  const differs = (name: Plain): boolean => JSON.stringify(before[name]) !== JSON.stringify(after[name]);
  return ASKED_OF.find(([, names]) => names.some(differs))?.[0] ?? 'none';
}

/** Whether a token for one is a token for the other. */
export function isSameToken(before: Settings, after: Settings): boolean {
  const { tokenOrigin, folderId, features } = before;
  return !['endpoint', 'token'].includes(changeBetween({ ...after, tokenOrigin, folderId, features }, after));
}

function changeOfOrigin(before: TokenOrigin, after: TokenOrigin): Change {
  if (before.kind === 'property' && after.kind === 'property') {
    // Frameworks make a new function of the same meaning at each render.
    if (typeof before.token === 'function' && typeof after.token === 'function') return 'none';
    return before.token === after.token ? 'none' : 'token';
  }
  // Another endpoint may speak for another user: nothing seen before may stay on screen.
  return JSON.stringify(before) === JSON.stringify(after) ? 'none' : 'endpoint';
}
