import { isAccepted } from '../uploads/file-type.ts';
import type { TypeOf } from './types.ts';

/** What upstream asks of its list of extensions (box-ui-elements 26.3.0, content-picker/cellRendererHelper.js). */
export type Extensions = Pick<readonly string[], 'length' | 'indexOf'>;

/** What a list tells of an item that is no file; an extension cannot be that. */
export const NO_FILE = '/';

/**
 * Stands for all extensions of the types in `accept`, whatever case they are written in; Box tells no type of a file, so
 * that is taken from its extension. What is no file is always in.
 */
export function extensionsOf(accept: readonly string[], typeOf: TypeOf): Extensions {
  if (accept.length === 0) return [];
  // Upstream knows what is behind the last dot alone.
  const types = accept.map((type) => type.replace(/^\..*\./, '.'));
  return {
    length: types.length,
    indexOf: (extension) => (isIn(extension, types, typeOf) ? 0 : -1),
  };
}

function isIn(extension: string, types: readonly string[], typeOf: TypeOf): boolean {
  if (extension === NO_FILE) return true;
  return isAccepted({ name: `.${extension}`, type: typeOf(extension) ?? '' }, types);
}
