import type { EngineProps, MountedEngine, Trouble } from '../../engine/engine.ts';
import { pageClock } from '../../page/clock.ts';
import { makeSave } from '../downloads/save.ts';
import { itemOf } from '../item.ts';
import type { Life } from '../life.ts';
import { Preview } from '../preview/preview.ts';
import { previewProps, type ContentPreviewProps, type PreviewParts } from '../preview/preview-props.ts';
import { makeTransfers } from '../transfers.ts';
import type { Mount } from './mount.ts';
import { readyTeller } from './ready-teller.ts';

/** Box's ContentPreview with its sidebar, by whichever way an engine puts it on screen. */
export function mountPreview(
  life: Life,
  props: EngineProps,
  { mount, open }: { readonly mount: Mount<ContentPreviewProps>; readonly open: (address: string) => void },
): MountedEngine {
  const onTrouble = (trouble: Trouble): void => {
    life.tell({ type: 'error', trouble });
  };
  const { requests, close } = makeTransfers(life, { items: () => [], onTrouble });
  const ready = readyTeller(life);
  const preview = new Preview({
    clock: pageClock,
    canDownload: () => life.props.features.includes('download'),
    download: makeSave(life, open, onTrouble),
    onShown: (file) => {
      ready();
      life.tell({ type: 'preview', item: itemOf(file) });
    },
    onTrouble,
  });
  const parts: PreviewParts = {
    ...preview.parts,
    token: () => life.token(),
    requestInterceptor: requests.interceptor,
    onFetchFileSuccess: ready,
  };
  const mounted = mount(previewProps(props, parts));
  return {
    update(next) {
      mounted.update(previewProps(next, parts));
    },
    refresh: () => {
      preview.refresh();
    },
    isUploading: () => false,
    navigateTo: () => undefined,
    uploadFiles: () => undefined,
    clearSelection: () => undefined,
    continueFrom: () => true,
    unmount() {
      preview.end();
      close();
      mounted.unmount();
    },
  };
}
