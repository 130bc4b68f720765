import { mountUploader } from '../../upstream/modes/uploader.ts';
import type { ContentUploaderProps } from '../../upstream/uploader/uploader-props.ts';
import { mapProps } from '../map-props.ts';
import type { FrameMode } from '../mode.ts';
import { hashingIn } from '../part-hashing.ts';
import { showIn } from '../show.ts';

export const uploader: FrameMode = {
  file: 'uploader',
  mount: (stage, props) => {
    const mount = showIn<ContentUploaderProps>(stage, 'ContentUploader', ({ rootFolderId }) => rootFolderId);
    const hashing = (given: ContentUploaderProps): ContentUploaderProps => ({
      ...given,
      componentRef: hashingIn(stage.frame.window, given.componentRef),
    });
    return mountUploader(stage.life, props, mapProps(mount, hashing));
  },
};
