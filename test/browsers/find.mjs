import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The browsers that tests run in, and where they usually are. */
const USUAL = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  WebKitWebDriver: ['/usr/bin/WebKitWebDriver'],
  MiniBrowser: ['/usr/lib', '/usr/libexec', '/usr/lib64'].flatMap(miniBrowsersUnder),
  'xvfb-run': ['/usr/bin/xvfb-run'],
};

/** Programs that tests need, by name; undefined where one is missing. */
export function findPrograms() {
  return Object.fromEntries(Object.entries(USUAL).map(([name, usual]) => [name, find(name, usual)]));
}

export function missingPrograms() {
  return Object.entries(findPrograms())
    .filter(([, path]) => path === undefined)
    .map(([name]) => name);
}

function find(name, usual) {
  const inPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
  return [...usual, ...inPath].find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** MiniBrowser lies in a folder named for the machine's architecture. */
function miniBrowsersUnder(root) {
  try {
    const folders = ['', ...readdirSync(root)];
    return folders.map((folder) => join(root, folder, 'webkit2gtk-4.1', 'MiniBrowser'));
  } catch {
    return [];
  }
}
