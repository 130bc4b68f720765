import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { missingPrograms } from './find.mjs';

const PACKAGES = ['chromium', 'firefox-esr', 'webkit2gtk-driver', 'xvfb'];

/** Makes sure that the three browsers are there: installs them on Debian as root, else says what to install. */
export function ensureBrowsers(report) {
  const missing = missingPrograms();
  if (missing.length === 0) return true;
  if (!canInstall()) {
    report(
      `Not found: ${missing.join(', ')}. Install Chromium or Chrome, Firefox, and WebKitGTK with its WebDriver.`,
    );
    report(`On Debian or Ubuntu: sudo apt-get install --no-install-recommends ${PACKAGES.join(' ')}`);
    return false;
  }
  report(`Installing browsers (${missing.join(', ')} missing; a few minutes) …`);
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES);
  const still = missingPrograms();
  if (still.length > 0) report(`Still missing after the installation: ${still.join(', ')}.`);
  return still.length === 0;
}

function canInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
}
