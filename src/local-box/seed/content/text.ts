import type { Bytes } from '../tree.ts';

export const text = (...lines: readonly string[]): Bytes => new TextEncoder().encode(`${lines.join('\n')}\n`);
