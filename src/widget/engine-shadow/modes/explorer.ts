import {
  withFeatureConsumer,
  withFeatureProvider,
} from 'box-ui-elements/es/elements/common/feature-checking/index.js';
import makeResponsive from 'box-ui-elements/es/elements/common/makeResponsive.js';
import { withBlueprintModernization } from 'box-ui-elements/es/elements/common/withBlueprintModernization.js';
import openUrlInsideIframe from 'box-ui-elements/es/utils/iframe.js';
import { explorerProps } from '../../upstream/explorer/explorer-props.ts';
import { makeExplorerSet } from '../../upstream/explorer/explorer-set.ts';
import { Explorer } from '../explorer/explorer.ts';
import type { MountMode } from '../mode.ts';
import { mountOf } from '../mount.ts';

/** Wrapped as upstream wraps its own. */
const Wrapped = withBlueprintModernization(
  withFeatureProvider(withFeatureConsumer(makeResponsive(Explorer))),
);

const mount = mountOf(Wrapped, ({ rootFolderId }) => rootFolderId);

export const mountMode: MountMode = ({ app, life, messages, enter }, props) => {
  const { parts, uploads, explorer, close } = makeExplorerSet(life, (address) => {
    enter();
    openUrlInsideIframe(address);
  });
  const mounted = mount(app, { ...explorerProps(props, parts), messages });
  return {
    update(next) {
      mounted.update({ ...explorerProps(next, parts), messages });
    },
    refresh: () => explorer()?.refresh(),
    isUploading: () => uploads.isBusy,
    navigateTo: (folderId) => explorer()?.fetchFolder(folderId),
    uploadFiles: () => undefined,
    clearSelection: () => undefined,
    unmount() {
      close();
      mounted.unmount();
    },
  };
};
