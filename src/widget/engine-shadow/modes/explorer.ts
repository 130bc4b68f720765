import {
  withFeatureConsumer,
  withFeatureProvider,
} from 'box-ui-elements/es/elements/common/feature-checking/index.js';
import makeResponsive from 'box-ui-elements/es/elements/common/makeResponsive.js';
import { withBlueprintModernization } from 'box-ui-elements/es/elements/common/withBlueprintModernization.js';
import { Explorer } from '../explorer/explorer.ts';
import { mountOf } from '../mount.ts';

/** Wrapped as upstream wraps its own. */
const Wrapped = withBlueprintModernization(
  withFeatureProvider(withFeatureConsumer(makeResponsive(Explorer))),
);

export const mount = mountOf(Wrapped, ({ rootFolderId }) => rootFolderId);
