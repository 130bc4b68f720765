import type { ExplorerProps } from '../../upstream/explorer/explorer-props.ts';
import type { UpstreamExplorer } from '../../upstream/explorer/upstream.ts';
import { mountExplorer } from '../../upstream/modes/explorer.ts';
import { takenOver } from '../first-list.ts';
import { mapProps } from '../map-props.ts';
import type { FrameMode } from '../mode.ts';
import { hashingDialog } from '../part-hashing.ts';
import { showIn } from '../show.ts';

export const explorer: FrameMode = {
  file: 'explorer',
  mount: (stage, props) => {
    const mount = showIn<ExplorerProps>(stage, 'ContentExplorer', ({ rootFolderId }) => rootFolderId);
    return mountExplorer(stage.life, props, {
      mount: takenOver<UpstreamExplorer, ExplorerProps>(mapProps(mount, hashingDialog(stage.frame.window))),
      open: stage.open,
    });
  },
};
