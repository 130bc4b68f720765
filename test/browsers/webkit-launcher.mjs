import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver, webkitCapabilities } from './webkit-driver.mjs';

/** A launcher that brings its own driver, and ends it with the browser. */
export function webkitLauncher(programs) {
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    path: '/',
    capabilities: webkitCapabilities(programs),
  });
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  let driver;
  launcher.initialize = async (...args) => {
    driver = await startWebKitDriver(programs);
    launcher.options.port = driver.port;
    return initialize(...args);
  };
  launcher.stop = async () => {
    await stop();
    driver?.stop();
  };
  return launcher;
}
