import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { programsOf } from './find.ts';
import { startDisplay } from './launch/display.ts';
import { chromiumOptions, firefoxOptions } from './launch/options.ts';
import { startWebKitDriver, webKitCapabilities } from './launch/webkit-driver.ts';
import type { BrowserName } from './names.ts';

type Launcher = ReturnType<typeof chromeLauncher> | ReturnType<typeof webdriverLauncher>;

/** The browser that @web/test-runner runs the widget's tests in. */
export async function widgetLauncher(name: BrowserName): Promise<Launcher> {
  switch (name) {
    case 'chromium':
      return chromeLauncher({ launchOptions: chromiumOptions(programsOf(name).browser) });
    case 'firefox':
      return chromeLauncher({ launchOptions: firefoxOptions(programsOf(name).browser) });
    case 'webkit':
      return webKitLauncher();
  }
}

/** Its driver and display are there before it is asked to start, and end with it. */
async function webKitLauncher(): Promise<Launcher> {
  const programs = programsOf('webkit');
  const display = await startDisplay(programs.display);
  const driver = await startWebKitDriver(programs.driver, { DISPLAY: display.name });
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    capabilities: webKitCapabilities(programs.browser),
  });
  const stop = launcher.stop.bind(launcher);
  return Object.assign(launcher, {
    async stop() {
      await stop();
      await driver.close();
      await display.close();
    },
  });
}
