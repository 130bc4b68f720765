import makeResponsive from 'box-ui-elements/es/elements/common/makeResponsive.js';
import { withBlueprintModernization } from 'box-ui-elements/es/elements/common/withBlueprintModernization.js';
import { mountPicker } from '../../upstream/modes/picker.ts';
import type { MountMode } from '../mode.ts';
import { mountOf } from '../mount.ts';
import { Picker } from '../picker/picker.ts';

/** Wrapped as upstream wraps its own. */
const mount = mountOf(withBlueprintModernization(makeResponsive(Picker)), ({ rootFolderId }) => rootFolderId);

export const mountMode: MountMode = ({ app, life, messages }, props) =>
  mountPicker(life, props, (first) => mount(app, first, { messages }));
