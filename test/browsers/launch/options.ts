import type { LaunchOptions } from 'puppeteer-core';

/** Chromium keeps quiet and to itself; as root it runs only without its sandbox. */
export function chromiumArguments(): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

export function chromiumOptions(browser: string): LaunchOptions {
  return { browser: 'chrome', executablePath: browser, headless: true, args: chromiumArguments() };
}

/** Firefox, driven over WebDriver BiDi; `preferences` are about:config's. */
export function firefoxOptions(
  browser: string,
  preferences: Readonly<Record<string, unknown>> = {},
): LaunchOptions {
  return {
    browser: 'firefox',
    executablePath: browser,
    headless: true,
    extraPrefsFirefox: { ...preferences },
  };
}
