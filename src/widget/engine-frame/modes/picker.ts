import { mountPicker } from '../../upstream/modes/picker.ts';
import type { PickerProps } from '../../upstream/picker/picker-props.ts';
import type { UpstreamPicker } from '../../upstream/picker/upstream.ts';
import { takenOver } from '../first-list.ts';
import { mapProps } from '../map-props.ts';
import type { FrameMode } from '../mode.ts';
import { hashingDialog } from '../part-hashing.ts';
import { showIn } from '../show.ts';

export const picker: FrameMode = {
  file: 'picker',
  mount: (stage, props) => {
    const mount = showIn<PickerProps>(stage, 'ContentPicker', ({ rootFolderId }) => rootFolderId);
    return mountPicker(
      stage.life,
      props,
      takenOver<UpstreamPicker, PickerProps>(mapProps(mount, hashingDialog(stage.frame.window))),
    );
  },
};
