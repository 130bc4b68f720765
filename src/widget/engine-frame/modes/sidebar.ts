import { mountSidebar } from '../../upstream/modes/sidebar.ts';
import type { SidebarProps } from '../../upstream/sidebar/sidebar-props.ts';
import type { FrameMode } from '../mode.ts';
import { showIn } from '../show.ts';

export const sidebar: FrameMode = {
  file: 'sidebar',
  mount: (stage, props) =>
    // Upstream shows the file before until it has the next one: a new one begins empty.
    mountSidebar(
      stage.life,
      props,
      showIn<SidebarProps>(stage, 'ContentSidebar', ({ fileId, round }) => `${fileId}/${String(round)}`),
    ),
};
