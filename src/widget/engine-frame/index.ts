import type { Engine, EngineProps, Mode, MountedEngine } from '../engine/engine.ts';
import { chooseLanguage } from '../messages/choose-language.ts';
import { loadMessages } from '../messages/load-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { pageClock } from '../page/clock.ts';
import { mendThumbnails } from '../upstream/downloads/thumbnails.ts';
import { Life } from '../upstream/life.ts';
import { addressOf } from './files.ts';
import { openFrame, type Frame } from './frame.ts';
import { loadFiles } from './load-files.ts';
import type { FrameMode } from './mode.ts';
import { explorer } from './modes/explorer.ts';
import { openHidden } from './open-hidden.ts';

const MODES: Readonly<Record<Mode, FrameMode>> = {
  explorer,
  uploader: explorer,
  picker: explorer,
  preview: explorer,
  sidebar: explorer,
};

/** Box UI Elements as Box publishes them, unchanged, in a frame of their own within the widget's shadow root. */
export const engine: Engine = {
  async mount(root, props) {
    const language = chooseLanguage([props.language]);
    const messages = await loadMessages(language);
    const frame = openFrame(root, messages.frameTitle, language);
    const { file } = MODES[props.mode];
    const address = (name: string): string => addressOf(props.files, language, name);
    try {
      await loadFiles(frame, { script: address(`${file}.js`), style: address(`${file}.css`) }, pageClock);
      return mountIn(frame, props, messages);
    } catch (error) {
      frame.close();
      throw error;
    }
  },
};

function mountIn(frame: Frame, props: EngineProps, { upstream }: Messages): MountedEngine {
  const life = new Life(props);
  const texts = {
    'be.emptyView.errorState': upstream.listFailed,
    'be.uploadError': upstream.uploadFailed,
  };
  const leaveThumbnails = mendThumbnails(frame.document.documentElement, life.token);
  const open = (address: string): void => {
    openHidden(frame.document, address);
  };
  const mounted = MODES[props.mode].mount({ frame, life, texts, open }, props);
  return {
    ...mounted,
    update(next) {
      life.update(next);
      mounted.update(next);
    },
    unmount() {
      life.end();
      leaveThumbnails();
      mounted.unmount();
      frame.close();
    },
  };
}
