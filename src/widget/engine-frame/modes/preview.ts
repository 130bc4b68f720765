import { mountPreview } from '../../upstream/modes/preview.ts';
import type { ContentPreviewProps } from '../../upstream/preview/preview-props.ts';
import type { FrameMode } from '../mode.ts';
import { showIn } from '../show.ts';

export const preview: FrameMode = {
  file: 'preview',
  mount: (stage, props) =>
    mountPreview(stage.life, props, {
      // Another file is the same preview: upstream follows.
      mount: showIn<ContentPreviewProps>(stage, 'ContentPreview', () => 'preview'),
      open: stage.open,
    }),
};
