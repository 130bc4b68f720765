import type { OnConflict } from '../../engine/engine.ts';
import type { BoxItem } from '../item.ts';
import { failPromptly, isChunked } from './chunked.ts';
import { conflictOptions } from './conflicts.ts';
import { failPlainly } from './plain.ts';
import { isReadable, UNREADABLE } from './readable.ts';
import type { UploadApi, UploadItem, UploadOptions } from './upstream.ts';

/** How one file is sent, and who hears of it. */
export interface Errand {
  readonly decision: OnConflict;
  /** Names that are no free ones. */
  readonly taken: readonly string[];
  /** Right before it is sent; false: it is not. */
  readonly begins: () => boolean;
  /** Upstream has noted it by then. */
  readonly progressed: () => void;
  readonly arrived: (entry: BoxItem) => void;
}

const prepared = new WeakSet<UploadApi>();

/** Makes the request that sends an item do what this project needs, once. */
export function prepare({ api }: UploadItem, errand: Errand): void {
  if (!('preflightErrorHandler' in api) || prepared.has(api)) return;
  prepared.add(api);
  const conflict = conflictOptions(errand.decision, errand.taken);
  const upload = api.upload.bind(api);
  failPlainly(api, conflict.overwrite);
  if (isChunked(api)) failPromptly(api);
  api.upload = (options) => {
    void isReadable(options.file).then((canBeRead) => {
      if (api.isDestroyed() || !errand.begins()) return;
      if (canBeRead) upload({ ...heard(options, errand), ...conflict });
      else options.errorCallback(UNREADABLE);
    });
  };
}

function heard(options: UploadOptions, { progressed, arrived }: Errand): UploadOptions {
  return {
    ...options,
    progressCallback: (event) => {
      options.progressCallback(event);
      progressed();
    },
    successCallback: (entries) => {
      options.successCallback(entries);
      const [entry] = entries ?? [];
      if (entry) arrived(entry);
    },
  };
}
