import type { Engine, EngineProps, Mode, MountedEngine } from '../engine/engine.ts';
import { createRealm } from './document/create-realm.ts';
import { enterRealmOf } from './document/realm.ts';
import { explorerProps, type ExplorerParts, type ExplorerProps } from './explorer-props.ts';
import type { Mount } from './mount.ts';
import { replayOnRejection } from './replay.ts';
import './styles/base.ts';
import { adoptStyles } from './styles/registry.ts';

const MODES: Readonly<Record<Mode, () => Promise<{ readonly mount: Mount<ExplorerProps> }>>> = {
  explorer: () => import('./modes/explorer.ts'),
};

/** Box UI Elements, bundled with this build, at work in the widget's own shadow root. */
export const engine: Engine = {
  async mount(root, props) {
    const [{ mount }, { messages }] = await Promise.all([
      MODES[props.mode](),
      import('box-ui-elements-messages'),
    ]);
    return mountIn(root, props, mount, messages);
  },
};

function mountIn(
  root: ShadowRoot,
  first: EngineProps,
  mount: Mount<ExplorerProps>,
  messages: ExplorerProps['messages'],
): MountedEngine {
  let props = first;
  let listed = false;
  const onListed = (): void => {
    if (!listed) props.onEvent({ type: 'ready' });
    listed = true;
  };
  const onRejected = (): void => {
    props.onEvent({ type: 'error', trouble: { code: 'box_rejected_token', status: 401 } });
  };
  const parts: ExplorerParts = {
    token: () => props.token(),
    messages,
    onListed,
    requestInterceptor: replayOnRejection((rejected) => props.token(rejected), onRejected),
  };
  const release = adoptStyles(root);
  const { realm, dispose } = createRealm(root);
  const app = document.createElement('div');
  app.className = 'box-app';
  realm.body.append(app);
  enterRealmOf(app);
  const mounted = mount(app, explorerProps(props, parts));
  return {
    update(next) {
      props = next;
      mounted.update(explorerProps(next, parts));
    },
    refresh() {
      mounted.update(explorerProps(props, parts));
    },
    isUploading: () => false,
    unmount() {
      enterRealmOf(app);
      mounted.unmount();
      dispose();
      release();
    },
  };
}
