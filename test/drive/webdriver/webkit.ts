import { programsOf } from '../../browsers/find.ts';
import { startDisplay } from '../../browsers/launch/display.ts';
import type { BrowserOptions, Engine } from '../browser.ts';
import { openSession } from './session.ts';
import { WebDriverPort } from './port.ts';

/** WebKitGTK over classic WebDriver, on a screen in memory. A driver holds one session: each page has its own pair. */
export async function startWebKit(browserOptions: Required<BrowserOptions>): Promise<Engine> {
  const programs = programsOf('webkit');
  const display = await startDisplay(programs.display);
  const open = new Set<WebDriverPort>();
  return {
    async open(options) {
      const port = await WebDriverPort.create(
        await openSession(programs, display.name, browserOptions),
        options,
        (closed) => open.delete(closed),
      );
      open.add(port);
      return port;
    },
    async close() {
      await Promise.all([...open].map((port) => port.close()));
      await display.close();
    },
  };
}
