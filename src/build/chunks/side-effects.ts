import { existsSync, readFileSync } from 'node:fs';
import { pathOf } from '../module-id.ts';

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Whether a module's package says that scripts may be left out where no name of theirs is used. */
export class SideEffects {
  readonly #known = new Map<string, boolean>();

  areDenied(id: string): boolean {
    const folder = PACKAGE.exec(pathOf(id))?.[0];
    if (folder === undefined) return false;
    const known = this.#known.get(folder) ?? isDenied(`${folder}/package.json`);
    this.#known.set(folder, known);
    return known;
  }
}

/** A list is of style sheets in all packages that have one. */
function isDenied(file: string): boolean {
  if (!existsSync(file)) return false;
  const { sideEffects } = JSON.parse(readFileSync(file, 'utf8')) as { readonly sideEffects?: unknown };
  if (!Array.isArray(sideEffects)) return sideEffects === false;
  return sideEffects.every((pattern) => typeof pattern === 'string' && /css$/.test(pattern));
}
