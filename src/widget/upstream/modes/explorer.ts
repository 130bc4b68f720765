import type { EngineProps, MountedEngine } from '../../engine/engine.ts';
import { explorerProps, type ExplorerProps } from '../explorer/explorer-props.ts';
import { makeExplorerSet } from '../explorer/explorer-set.ts';
import type { Life } from '../life.ts';
import type { Mount } from './mount.ts';

/** Box's ContentExplorer, by whichever way an engine puts it on screen. */
export function mountExplorer(
  life: Life,
  props: EngineProps,
  { mount, open }: { readonly mount: Mount<ExplorerProps>; readonly open: (address: string) => void },
): MountedEngine {
  const { parts, uploads, explorer, close } = makeExplorerSet(life, open);
  const mounted = mount(explorerProps(props, parts));
  return {
    update(next) {
      mounted.update(explorerProps(next, parts));
    },
    refresh: () => explorer()?.refresh(),
    isUploading: () => uploads.isBusy,
    navigateTo: (folderId) => explorer()?.navigateTo(folderId),
    uploadFiles: (files) => {
      uploads.send(files);
    },
    clearSelection: () => explorer()?.clearSelection(),
    continueFrom: (place) => explorer()?.continueFrom(place) ?? false,
    unmount() {
      close();
      mounted.unmount();
    },
  };
}
