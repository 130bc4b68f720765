import type { OnConflict } from '../../engine/engine.ts';
import type { UploadOptions } from './upstream.ts';

/** Upstream asks for five names at most; the fourth must be free. */
const MOST_NUMBERS = 3;

/**
 * How upstream is to treat a name that is taken.
 *
 * @param taken names that are known to be taken, which need no try.
 */
export function conflictOptions(
  decision: OnConflict,
  taken: readonly string[],
): Pick<UploadOptions, 'overwrite' | 'conflictCallback'> {
  if (decision === 'new-version') return { overwrite: true };
  if (decision !== 'keep-both') return { overwrite: 'error' };
  return { overwrite: false, conflictCallback: freeNames(taken) };
}

/** Names beside the one that is taken: `Plan (1).pdf`, `Plan (2).pdf`, and at last one with the time. */
export function freeNames(taken: readonly string[], now: () => number = Date.now): (name: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let tries = 0;
  return (name) => {
    tries += 1;
    if (tries > MOST_NUMBERS) return numbered(name, now());
    let number = 1;
    while (used.has(numbered(name, number).toLowerCase())) number += 1;
    used.add(numbered(name, number).toLowerCase());
    return numbered(name, number);
  };
}

function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem} (${number})${name.slice(stem.length)}`;
}
