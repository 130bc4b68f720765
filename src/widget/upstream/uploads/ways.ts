import type { OnConflict, Trouble, Way } from '../../engine/engine.ts';
import type { UploadItem } from './upstream.ts';

/** What can be done about a file that was not uploaded. */
export interface Remedies {
  readonly retry: (item: UploadItem) => void;
  /** Sends what the full storage has stopped. */
  readonly release: () => void;
  readonly decide: (item: UploadItem, decision: OnConflict) => void;
  readonly skip: (item: UploadItem) => void;
  readonly rename: (item: UploadItem, name: string) => void;
  readonly reselect: (item: UploadItem) => void;
}

/** The user's ways on from a file that was not uploaded. */
export function uploadWays(
  { code, ways = [] }: Trouble,
  item: UploadItem,
  decision: OnConflict,
  remedies: Remedies,
): readonly Way[] {
  // Upstream cannot send a folder again.
  if (!item.file) return ways;
  switch (code) {
    case 'storage_full':
      return [{ action: 'retry', run: remedies.release }];
    case 'file_too_large':
      return [];
    case 'name_conflict':
      return decision === 'skip' ? [] : conflictWays(item, decision, remedies);
    case 'name_invalid':
      return [renameWay(item, remedies)];
    case 'file_unreadable':
      return [way('reselect', remedies.reselect, item)];
    default:
      return [way('retry', remedies.retry, item), ...ways];
  }
}

/** A new version that failed will fail again: what is there is no file. */
function conflictWays(item: UploadItem, decision: OnConflict, { decide, skip }: Remedies): readonly Way[] {
  const decided = (as: 'new-version' | 'keep-both'): Way => {
    const act = (): void => {
      decide(item, as);
    };
    return way(as, act, item);
  };
  return [
    ...(decision === 'new-version' ? [] : [decided('new-version')]),
    decided('keep-both'),
    way('skip', skip, item),
  ];
}

function renameWay(item: UploadItem, { rename }: Remedies): Way {
  const run = (name: string): void => {
    rename(item, name);
  };
  return { action: 'rename', name: item.name, run };
}

type SimpleAction = Exclude<Way['action'], 'rename' | 'open-box'>;

function way(action: SimpleAction, act: (item: UploadItem) => void, item: UploadItem): Way {
  const run = (): void => {
    act(item);
  };
  return { action, run };
}
