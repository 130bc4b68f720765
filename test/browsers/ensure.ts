import { installPackages, isDebian, isRoot } from '../debian/apt.ts';
import { findPrograms } from './find.ts';
import type { BrowserName } from './names.ts';

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

/** What the machine is asked for and does. */
export interface Machine {
  readonly isDebian: boolean;
  readonly isRoot: boolean;
  has(name: BrowserName): boolean;
  install(packages: readonly string[]): void;
}

/**
 * Makes sure that these browsers are there: on Debian as root it installs what is missing, with a line of progress;
 * elsewhere it says what to install. True when all of them are there.
 */
export function ensureBrowsers(
  wanted: readonly BrowserName[],
  say: (line: string) => void,
  machine: Machine = THIS_MACHINE,
): boolean {
  const missing = wanted.filter((name) => !machine.has(name));
  if (missing.length === 0) return true;
  if (!machine.isDebian || !machine.isRoot) {
    explain(missing, machine).forEach(say);
    return false;
  }
  install(packagesOf(missing), say, machine);
  const still = wanted.filter((name) => !machine.has(name));
  if (still.length > 0) say(`Still missing after the installation: ${still.join(', ')}.`);
  return still.length === 0;
}

const THIS_MACHINE: Machine = {
  isDebian,
  isRoot,
  has: (name) => findPrograms(name) !== undefined,
  install: installPackages,
};

function explain(missing: readonly BrowserName[], { isDebian }: Machine): string[] {
  if (!isDebian) return ['Missing, please install:', ...missing.map((name) => `  ${ELSEWHERE[name]}`)];
  const packages = packagesOf(missing).join(' ');
  return [
    `Missing: ${missing.join(', ')}. Please run:`,
    `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`,
  ];
}

function install(packages: readonly string[], say: (line: string) => void, machine: Machine): void {
  say(`Installing ${packages.join(', ')} (a few minutes the first time) …`);
  const start = performance.now();
  machine.install(packages);
  say(`Installed in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
}

function packagesOf(names: readonly BrowserName[]): string[] {
  return names.flatMap((name) => DEBIAN_PACKAGES[name]);
}
