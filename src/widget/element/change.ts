import type { Settings } from './settings.ts';

/** What a change of settings asks for: a new widget, a new token for the same engine, new props, nothing. */
export type Change = 'endpoint' | 'token' | 'engine' | 'none';

const ASKED_OF = [
  // Another endpoint may speak for another user: nothing seen before may stay on screen.
  ['endpoint', ['tokenUrl', 'tokenCredentials']],
  // A token is granted for a folder and for features.
  ['token', ['folderId', 'features']],
  ['engine', ['mode', 'language', 'apiUrl', 'uploadUrl']],
] as const satisfies readonly (readonly [Change, readonly (keyof Settings)[]])[];

export function changeBetween(before: Settings | undefined, after: Settings): Change {
  if (!before) return 'endpoint';
  const differs = (name: keyof Settings): boolean => String(before[name]) !== String(after[name]);
  return ASKED_OF.find(([, names]) => names.some(differs))?.[0] ?? 'none';
}
