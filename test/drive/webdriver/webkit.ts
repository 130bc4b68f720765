import { programsOf } from '../../browsers/find.ts';
import { startDisplay } from '../../browsers/launch/display.ts';
import type { BrowserOptions, Engine } from '../browser.ts';
import { makeTemporaryFolder, removeFolder } from '../folders.ts';
import { openSession } from './session.ts';
import { WebDriverPort } from './port.ts';
import { Windows } from './windows.ts';

/** WebKitGTK over classic WebDriver, on a screen in memory. A driver holds one session: each page has its own pair. */
export async function startWebKit(browserOptions: Required<BrowserOptions>): Promise<Engine> {
  const programs = programsOf('webkit');
  const display = await startDisplay(programs.display);
  const shared = { display: display.name, shaders: await makeTemporaryFolder() };
  const windows = new Windows();
  const open = new Set<WebDriverPort>();
  return {
    async open(options) {
      const port = await WebDriverPort.create(
        await openSession(programs, shared, browserOptions),
        options,
        windows,
        (closed) => open.delete(closed),
      );
      open.add(port);
      return port;
    },
    // Each page has a browser of its own.
    isRunning: () => true,
    async close() {
      await Promise.all([...open].map((port) => port.close()));
      await display.close();
      await removeFolder(shared.shaders);
    },
  };
}
