import type { Engine, EngineProps, Mode, MountedEngine } from '../engine/engine.ts';
import { createRealm } from './document/create-realm.ts';
import { enterRealmOf } from './document/realm.ts';
import { mendThumbnails } from './downloads/thumbnails.ts';
import { makeExplorerSet } from './explorer-parts.ts';
import { explorerProps, type ExplorerProps } from './explorer-props.ts';
import { Life } from './life.ts';
import type { Mount } from './mount.ts';
import './styles/base.ts';
import { adoptStyles } from './styles/registry.ts';
import { texts } from './texts.ts';

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
    return mountIn(root, props, mount, texts(messages));
  },
};

function mountIn(
  root: ShadowRoot,
  props: EngineProps,
  mount: Mount<ExplorerProps>,
  messages: ExplorerProps['messages'],
): MountedEngine {
  const life = new Life(props);
  const release = adoptStyles(root);
  const { realm, dispose } = createRealm(root);
  const app = document.createElement('div');
  app.className = 'box-app';
  realm.body.append(app);
  const enter = (): void => {
    enterRealmOf(app);
  };
  const { parts, uploads, explorer, close } = makeExplorerSet(life, messages, enter);
  const leaveThumbnails = mendThumbnails(realm.html, life.token);
  enter();
  const mounted = mount(app, explorerProps(props, parts));
  return {
    update(next) {
      life.update(next);
      mounted.update(explorerProps(next, parts));
    },
    refresh: () => explorer()?.refresh(),
    isUploading: () => uploads.isBusy,
    unmount() {
      life.end();
      close();
      leaveThumbnails();
      enter();
      mounted.unmount();
      dispose();
      release();
    },
  };
}
