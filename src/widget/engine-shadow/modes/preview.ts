import ContentPreview from 'box-ui-elements/es/elements/content-preview/ContentPreview.js';
import openUrlInsideIframe from 'box-ui-elements/es/utils/iframe.js';
import { mountPreview } from '../../upstream/modes/preview.ts';
import type { MountMode } from '../mode.ts';
import { mountOf } from '../mount.ts';

/** Another file is the same preview: upstream follows. */
const mount = mountOf(ContentPreview, () => 'preview');

export const mountMode: MountMode = ({ app, life, messages, enter }, props) =>
  mountPreview(life, props, {
    mount: (first) => mount(app, first, { messages }),
    open: (address) => {
      enter();
      openUrlInsideIframe(address);
    },
  });
