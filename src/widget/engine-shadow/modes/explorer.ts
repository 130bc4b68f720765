import {
  withFeatureConsumer,
  withFeatureProvider,
} from 'box-ui-elements/es/elements/common/feature-checking/index.js';
import makeResponsive from 'box-ui-elements/es/elements/common/makeResponsive.js';
import { withBlueprintModernization } from 'box-ui-elements/es/elements/common/withBlueprintModernization.js';
import openUrlInsideIframe from 'box-ui-elements/es/utils/iframe.js';
import { mountExplorer } from '../../upstream/modes/explorer.ts';
import { Explorer } from '../explorer/explorer.ts';
import type { MountMode } from '../mode.ts';
import { mountOf } from '../mount.ts';

/** Wrapped as upstream wraps its own. */
const Wrapped = withBlueprintModernization(
  withFeatureProvider(withFeatureConsumer(makeResponsive(Explorer))),
);

const mount = mountOf(Wrapped, ({ rootFolderId }) => rootFolderId);

export const mountMode: MountMode = ({ app, life, messages, enter }, props) =>
  mountExplorer(life, props, {
    mount: (first) => mount(app, first, { messages }),
    open: (address) => {
      enter();
      openUrlInsideIframe(address);
    },
  });
