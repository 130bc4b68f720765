import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findPrograms } from './find.ts';
import { BROWSER_NAMES, type BrowserName } from './names.ts';

/** What the three browsers come from in Debian. */
const DEBIAN_PACKAGES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** What else there is to say of a browser that is missing. */
const ELSEWHERE: Readonly<Record<BrowserName, string>> = {
  chromium:
    'Chromium or Google Chrome (Fedora: dnf install chromium; macOS: brew install --cask google-chrome)',
  firefox: 'Firefox (Fedora: dnf install firefox; macOS: brew install --cask firefox)',
  webkit:
    'WebKitGTK with WebKitWebDriver, MiniBrowser and Xvfb (Linux only; elsewhere run the tests in a container of Debian: docker run --rm -v "$PWD:/source:ro" node:24-bookworm sh -c "cp -r /source /tests && cd /tests && npm ci && npm test")',
};

/**
 * Makes sure that these browsers are there: on Debian as root it installs what is missing, with a line of progress;
 * elsewhere it says what to install. True when all of them are there.
 */
export function ensureBrowsers(wanted: readonly BrowserName[], say: (line: string) => void): boolean {
  const missing = missingOf(wanted);
  if (missing.length === 0) return true;
  if (!isDebian() || process.getuid?.() !== 0) {
    explain(missing, say);
    return false;
  }
  install(packagesOf(missing), say);
  const still = missingOf(wanted);
  if (still.length > 0) say(`Still missing after the installation: ${still.join(', ')}.`);
  return still.length === 0;
}

function missingOf(wanted: readonly BrowserName[]): BrowserName[] {
  return BROWSER_NAMES.filter((name) => wanted.includes(name) && findPrograms(name) === undefined);
}

function explain(missing: readonly BrowserName[], say: (line: string) => void): void {
  if (isDebian()) {
    const packages = packagesOf(missing).join(' ');
    say(`Missing: ${missing.join(', ')}. Please run:`);
    say(`  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`);
    return;
  }
  say('Missing, please install:');
  for (const name of missing) say(`  ${ELSEWHERE[name]}`);
}

function install(packages: readonly string[], say: (line: string) => void): void {
  say(`Installing ${packages.join(', ')} (a few minutes the first time) …`);
  const start = performance.now();
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  say(`Installed in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
}

function apt(...args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}

function packagesOf(names: readonly BrowserName[]): string[] {
  return names.flatMap((name) => DEBIAN_PACKAGES[name]);
}

function isDebian(): boolean {
  return existsSync('/etc/debian_version');
}
