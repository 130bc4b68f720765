import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'webdriver';
import type { Programs } from '../../browsers/find.ts';
import { startWebKitDriver, webKitCapabilities } from '../../browsers/launch/webkit-driver.ts';
import type { BrowserOptions } from '../browser.ts';
import { makeTemporaryFolder, removeFolder } from '../folders.ts';

/** A WebDriver session with a browser and a home of its own. */
export interface Session {
  readonly client: Client;
  readonly downloads: string;
  close(): Promise<void>;
}

/** What the sessions of an engine have in common. */
export interface Shared {
  readonly display: string;
  /** Folder for the shaders that a screen in memory is drawn with: to compile them takes a second. */
  readonly shaders: string;
}

/** Starts a driver and a MiniBrowser on a display. Its downloads go where its own XDG configuration says. */
export async function openSession(
  programs: Programs['webkit'],
  { display, shaders }: Shared,
  options: Required<BrowserOptions>,
): Promise<Session> {
  const home = await makeTemporaryFolder();
  const downloads = join(home, 'downloads');
  await mkdir(downloads);
  await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const driver = await startWebKitDriver(programs.driver, {
    DISPLAY: display,
    MESA_SHADER_CACHE_DIR: shaders,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_DATA_HOME: join(home, 'data'),
  });
  const client = await connect(driver.port, { ...webKitCapabilities(programs.browser), ...options });
  return {
    client,
    downloads,
    async close() {
      await client.deleteSession().catch(() => undefined);
      await driver.close();
      await removeFolder(home);
    },
  };
}

async function connect(port: number, capabilities: WebdriverIO.Capabilities): Promise<Client> {
  // Its helpers log before they are told not to, unless the environment does.
  process.env['WDIO_LOG_LEVEL'] ??= 'silent';
  const { default: WebDriver } = await import('webdriver');
  return WebDriver.newSession({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'silent',
    connectionRetryCount: 0,
    capabilities: { alwaysMatch: capabilities, firstMatch: [{}] },
  });
}
