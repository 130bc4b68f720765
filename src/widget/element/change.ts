import type { Settings, TokenOrigin } from './settings.ts';

/** What a change of settings asks for: a new widget, a new token for the same engine, new props, nothing. */
export type Change = 'endpoint' | 'token' | 'engine' | 'none';

type Plain = Exclude<keyof Settings, 'tokenOrigin'>;

const ASKED_OF = [
  // A token is granted for a folder and for features.
  ['token', ['folderId', 'features']],
  ['engine', ['mode', 'language', 'apiUrl', 'uploadUrl', 'onConflict']],
] as const satisfies readonly (readonly [Change, readonly Plain[]])[];

export function changeBetween(before: Settings | undefined, after: Settings): Change {
  if (!before) return 'endpoint';
  const origin = changeOfOrigin(before.tokenOrigin, after.tokenOrigin);
  if (origin !== 'none') return origin;
  const differs = (name: Plain): boolean => String(before[name]) !== String(after[name]);
  return ASKED_OF.find(([, names]) => names.some(differs))?.[0] ?? 'none';
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
