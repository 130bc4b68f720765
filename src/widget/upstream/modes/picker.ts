import type { EngineProps, MountedEngine } from '../../engine/engine.ts';
import type { Life } from '../life.ts';
import { pickerProps, type PickerProps } from '../picker/picker-props.ts';
import { makePickerSet } from '../picker/picker-set.ts';
import { needTypes } from '../picker/types.ts';
import type { Mount } from './mount.ts';

/** Box's ContentPicker, by whichever way an engine puts it on screen. */
export function mountPicker(life: Life, props: EngineProps, mount: Mount<PickerProps>): MountedEngine {
  const { parts, uploads, picker, close } = makePickerSet(life);
  let now = props;
  let isOver = false;
  const mounted = mount(pickerProps(props, parts));
  const show = (): void => {
    if (!isOver) mounted.update(pickerProps(now, parts));
  };
  needTypes(now.accept, show);
  return {
    update(next) {
      now = next;
      show();
      needTypes(now.accept, show);
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
      isOver = true;
      close();
      mounted.unmount();
    },
  };
}
