import type { ExplorerProps } from '../../upstream/explorer/explorer-props.ts';
import { mountExplorer } from '../../upstream/modes/explorer.ts';
import type { Mount } from '../../upstream/modes/mount.ts';
import type { FrameMode } from '../mode.ts';
import { showIn } from '../show.ts';

export const explorer: FrameMode = {
  file: 'explorer',
  mount: ({ frame, life, texts, open }, props) => {
    const mount = showIn<ExplorerProps>(frame, 'ContentExplorer', ({ rootFolderId }) => rootFolderId, texts);
    return mountExplorer(life, props, { mount: beforeFirstList(mount), open });
  },
};

/**
 * Upstream asks for its first list before it hands out its instance: that request gets no token, and the list is asked for
 * again once the instance is taken over.
 */
function beforeFirstList(mount: Mount<ExplorerProps>): Mount<ExplorerProps> {
  return (first) => {
    let isTaken = false;
    // The same function at each update, or React would hand out the instance anew.
    const componentRef: ExplorerProps['componentRef'] = (instance) => {
      isTaken = instance !== null;
      first.componentRef(instance);
      instance?.fetchFolder();
    };
    const held = (props: ExplorerProps): ExplorerProps => ({
      ...props,
      token: () => (isTaken ? props.token() : new Promise(() => undefined)),
      componentRef,
    });
    const mounted = mount(held(first));
    return {
      ...mounted,
      update: (next) => {
        mounted.update(held(next));
      },
    };
  };
}
