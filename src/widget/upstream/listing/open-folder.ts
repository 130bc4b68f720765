import type { EngineProps } from '../../engine/engine.ts';

type Place = Pick<EngineProps, 'folderId' | 'openFolderId'>;

/** The folder to open first, the same for as long as the folder at the top is: upstream would follow each change. */
export function openFolderOnce(): (place: Place) => string | undefined {
  let first: Place | undefined;
  return (place) => {
    if (first?.folderId !== place.folderId) first = place;
    return first.openFolderId;
  };
}
