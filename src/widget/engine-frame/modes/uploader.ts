import { mountUploader } from '../../upstream/modes/uploader.ts';
import type { ContentUploaderProps } from '../../upstream/uploader/uploader-props.ts';
import type { FrameMode } from '../mode.ts';
import { showIn } from '../show.ts';

export const uploader: FrameMode = {
  file: 'uploader',
  mount: (stage, props) =>
    mountUploader(
      stage.life,
      props,
      showIn<ContentUploaderProps>(stage, 'ContentUploader', ({ rootFolderId }) => rootFolderId),
    ),
};
