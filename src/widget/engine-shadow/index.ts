import type { Engine, EngineProps, Mode, MountedEngine } from '../engine/engine.ts';
import { createRealm } from './document/create-realm.ts';
import { enterRealmOf } from './document/realm.ts';
import { mendThumbnails } from '../upstream/downloads/thumbnails.ts';
import { FittingHeight } from '../upstream/fitting-height.ts';
import { keepFocusInDialog } from '../upstream/keep-focus.ts';
import { Life } from '../upstream/life.ts';
import type { MountMode, Stage } from './mode.ts';
import './styles/base.ts';
import { adoptStyles } from './styles/registry.ts';
import { texts } from './texts.ts';

type Loader = () => Promise<{ readonly mountMode: MountMode }>;

const explorer: Loader = () => import('./modes/explorer.ts');

const MODES: Readonly<Record<Mode, Loader>> = {
  explorer,
  uploader: () => import('./modes/uploader.ts'),
  picker: () => import('./modes/picker.ts'),
  preview: () => import('./modes/preview.ts'),
  sidebar: () => import('./modes/sidebar.ts'),
};

/** Box UI Elements, bundled with this build, at work in the widget's own shadow root. */
export const engine: Engine = {
  async mount(root, props) {
    const [{ mountMode }, messages] = await Promise.all([MODES[props.mode](), texts(props.language)]);
    return mountIn(root, props, mountMode, messages);
  },
};

function mountIn(
  root: ShadowRoot,
  props: EngineProps,
  mountMode: MountMode,
  messages: Stage['messages'],
): MountedEngine {
  const life = new Life(props);
  const release = adoptStyles(root);
  const { realm, dispose } = createRealm(root);
  const app = document.createElement('div');
  app.className = 'box-app';
  app.lang = props.language;
  realm.body.append(app);
  const enter = (): void => {
    enterRealmOf(app);
  };
  const ends = [mendThumbnails(realm.html, life.token), keepFocusInDialog(realm.html)];
  enter();
  const mounted = mountMode({ app, html: realm.html, life, messages, enter }, props);
  const height = new FittingHeight(app, life);
  return {
    ...mounted,
    update(next) {
      life.update(next);
      height.update();
      mounted.update(next);
    },
    unmount() {
      life.end();
      height.end();
      for (const end of ends) end();
      enter();
      mounted.unmount();
      dispose();
      release();
    },
  };
}
