import type { EngineProps, MountedEngine } from '../../engine/engine.ts';
import type { Life } from '../life.ts';
import { pickerProps, type PickerProps } from '../picker/picker-props.ts';
import { makePickerSet } from '../picker/picker-set.ts';
import type { Mount } from './mount.ts';

/** Box's ContentPicker, by whichever way an engine puts it on screen. */
export function mountPicker(life: Life, props: EngineProps, mount: Mount<PickerProps>): MountedEngine {
  const { parts, uploads, picker, close } = makePickerSet(life);
  const mounted = mount(pickerProps(props, parts));
  return {
    update(next) {
      mounted.update(pickerProps(next, parts));
    },
    refresh: () => picker()?.refresh(),
    isUploading: () => uploads.isBusy,
    navigateTo: (folderId) => picker()?.navigateTo(folderId),
    uploadFiles: (files) => {
      uploads.send(files);
    },
    clearSelection: () => picker()?.clearSelection(),
    continueFrom: () => true,
    unmount() {
      close();
      mounted.unmount();
    },
  };
}
