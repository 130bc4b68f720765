import type { EngineProps, MountedEngine, Trouble } from '../../engine/engine.ts';
import type { Life } from '../life.ts';
import { sidebarProps, type SidebarParts, type SidebarProps } from '../sidebar/sidebar-props.ts';
import { makeTransfers } from '../transfers.ts';
import type { Mount } from './mount.ts';
import { readyTeller } from './ready-teller.ts';

/** Box's ContentSidebar, by whichever way an engine puts it on screen. */
export function mountSidebar(life: Life, first: EngineProps, mount: Mount<SidebarProps>): MountedEngine {
  const onTrouble = (trouble: Trouble): void => {
    life.tell({ type: 'error', trouble });
  };
  const { requests, close } = makeTransfers(life, { items: () => [], onTrouble });
  const parts: SidebarParts = {
    token: () => life.token(),
    requestInterceptor: requests.interceptor,
    onFetchFileSuccess: readyTeller(life),
  };
  let props = first;
  let round = 0;
  const mounted = mount(sidebarProps(props, parts, round));
  const update = (): void => {
    mounted.update(sidebarProps(props, parts, round));
  };
  return {
    update(next) {
      props = next;
      update();
    },
    // Upstream's panels keep what they have asked for: they begin anew.
    refresh() {
      round += 1;
      update();
    },
    isUploading: () => false,
    navigateTo: () => undefined,
    uploadFiles: () => undefined,
    clearSelection: () => undefined,
    continueFrom: () => true,
    unmount() {
      close();
      mounted.unmount();
    },
  };
}
