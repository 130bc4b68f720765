import type { OnConflict } from '../../engine/engine.ts';
import { failPromptly, isChunked } from './chunked.ts';
import { conflictOptions } from './conflicts.ts';
import { failPlainly } from './plain.ts';
import { isReadable, UNREADABLE } from './readable.ts';
import type { UploadApi, UploadItem } from './upstream.ts';

const prepared = new WeakSet<UploadApi>();

/**
 * Makes the request that sends an item do what this project needs, once.
 *
 * @param taken names that are no free ones.
 */
export function prepare({ api }: UploadItem, decision: OnConflict, taken: readonly string[]): void {
  if (!('preflightErrorHandler' in api) || prepared.has(api)) return;
  prepared.add(api);
  const conflict = conflictOptions(decision, taken);
  const upload = api.upload.bind(api);
  failPlainly(api, conflict.overwrite);
  if (isChunked(api)) failPromptly(api);
  api.upload = (options) => {
    void isReadable(options.file).then((canBeRead) => {
      if (api.isDestroyed()) return;
      if (canBeRead) upload({ ...options, ...conflict });
      else options.errorCallback(UNREADABLE);
    });
  };
}
