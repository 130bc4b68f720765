import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureBrowsers, type Machine } from './ensure.ts';
import { BROWSER_NAMES, type BrowserName } from './names.ts';

function run(has: readonly BrowserName[], machine: Partial<Machine>) {
  const commands: string[] = [];
  const lines: string[] = [];
  const there = new Set(has);
  const ready = ensureBrowsers(BROWSER_NAMES, (line) => lines.push(line), {
    isDebian: true,
    isRoot: true,
    has: (name) => there.has(name),
    install: (packages) => commands.push(packages.join(' ')),
    ...machine,
  });
  return { ready, commands, said: lines.join('\n') };
}

test('nothing is installed or said where all browsers are there', () => {
  assert.deepEqual(run(BROWSER_NAMES, {}), { ready: true, commands: [], said: '' });
});

test('on Debian as root, the missing ones are installed', () => {
  const there = new Set<BrowserName>(['chromium']);
  const commands: string[] = [];
  const { ready, said } = run([], {
    has: (name) => there.has(name),
    install: (packages) => {
      commands.push(packages.join(' '));
      for (const name of BROWSER_NAMES) if (packages.includes('xvfb')) there.add(name);
    },
  });
  assert.ok(ready);
  assert.deepEqual(commands, ['firefox-esr webkit2gtk-driver xvfb']);
  assert.match(said, /Installing firefox-esr, webkit2gtk-driver, xvfb/);
});

test('an installation that brings nothing is said, and the browser not skipped', () => {
  const { ready, said } = run(['chromium', 'firefox'], {});
  assert.equal(ready, false);
  assert.match(said, /Still missing after the installation: webkit/);
});

test('on Debian as another user, the command to run is said', () => {
  const { ready, commands, said } = run(['firefox'], { isRoot: false });
  assert.equal(ready, false);
  assert.deepEqual(commands, []);
  assert.match(said, /sudo apt-get install -y --no-install-recommends chromium webkit2gtk-driver xvfb$/);
});

test('elsewhere, each missing browser is named with how to get it', () => {
  const { ready, commands, said } = run([], { isDebian: false });
  assert.equal(ready, false);
  assert.deepEqual(commands, []);
  assert.match(said, /brew install --cask google-chrome/);
  assert.match(said, /brew install --cask firefox/);
  assert.match(said, /docker run/);
});
