import { freePort } from '../../free-port.ts';
import { startGroup } from './process-group.ts';

/** A WebKitWebDriver at a port; it holds one session at a time, and so one MiniBrowser. */
export interface WebKitDriver {
  readonly port: number;
  close(): Promise<void>;
}

const START_TIMEOUT_MS = 20_000;

/** Starts WebKitWebDriver with these variables over the process's own, and waits until it answers. */
export async function startWebKitDriver(
  driver: string,
  variables: Readonly<Record<string, string>>,
): Promise<WebKitDriver> {
  const port = await freePort();
  const env = { ...process.env, NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory', ...variables };
  const group = startGroup(driver, [`--port=${String(port)}`], { stdio: 'ignore', env });
  await answers(port);
  return { port, close: () => group.end() };
}

/** The capabilities of a WebKitGTK session in the given MiniBrowser, over WebDriver classic. */
export function webKitCapabilities(browser: string) {
  return {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  };
}

async function answers(port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${String(port)}/status`);
      if (response.ok) return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error('WebKitWebDriver does not answer.', { cause: error });
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
