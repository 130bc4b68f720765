import type { Engine, EngineProps, Mode, MountedEngine } from '../engine/engine.ts';
import '../requests/bring-requests.ts';
import '../upstream/uploads/bring-sending.ts';
import { addressOf } from '../engine/published.ts';
import { chooseLanguage } from '../messages/choose-language.ts';
import { loadMessages } from '../messages/load-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { upstreamTexts } from '../messages/upstream-texts.ts';
import { pageClock } from '../page/clock.ts';
import { mendThumbnails } from '../upstream/downloads/thumbnails.ts';
import { FittingHeight } from '../upstream/fitting-height.ts';
import { keepFocusInDialog } from '../upstream/keep-focus.ts';
import { Life } from '../upstream/life.ts';
import { openFrame, type Frame } from './frame.ts';
import { loadFiles } from './load-files.ts';
import type { FrameMode } from './mode.ts';
import { explorer } from './modes/explorer.ts';
import { picker } from './modes/picker.ts';
import { preview } from './modes/preview.ts';
import { sidebar } from './modes/sidebar.ts';
import { uploader } from './modes/uploader.ts';
import { openHidden } from './open-hidden.ts';
import { sharePresses } from './presses.ts';
import { shareTheme } from './theme.ts';

const MODES: Readonly<Record<Mode, FrameMode>> = { explorer, uploader, picker, preview, sidebar };

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
      return mountIn(root.host, frame, props, messages);
    } catch (error) {
      frame.close();
      throw error;
    }
  },
};

function mountIn(host: Element, frame: Frame, props: EngineProps, messages: Messages): MountedEngine {
  const life = new Life(props);
  const open = (address: string): void => {
    openHidden(frame.document, address);
  };
  const mounted = MODES[props.mode].mount({ frame, life, texts: upstreamTexts(messages), open }, props);
  const height = new FittingHeight(frame.app, life);
  const ends = [
    mendThumbnails(frame.document.documentElement, life.token),
    keepFocusInDialog(frame.document.documentElement),
    sharePresses(frame),
    shareTheme(host, frame),
  ];
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
      mounted.unmount();
      frame.close();
    },
  };
}
