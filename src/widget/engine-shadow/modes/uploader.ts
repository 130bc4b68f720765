import makeResponsive from 'box-ui-elements/es/elements/common/makeResponsive.js';
import { withBlueprintModernization } from 'box-ui-elements/es/elements/common/withBlueprintModernization.js';
import { ContentUploaderComponent } from 'box-ui-elements/es/elements/content-uploader/ContentUploader.js';
import { mountUploader } from '../../upstream/modes/uploader.ts';
import { fetchXhrWhenIdle } from '../light/xhr.ts';
import type { MountMode } from '../mode.ts';
import { mountOf } from '../mount.ts';

const Wrapped = withBlueprintModernization(makeResponsive(ContentUploaderComponent));

const mount = mountOf(Wrapped, ({ rootFolderId }) => rootFolderId);

export const mountMode: MountMode = ({ app, life, messages }, props) => {
  fetchXhrWhenIdle();
  return mountUploader(life, props, (first) => mount(app, first, { messages }));
};
