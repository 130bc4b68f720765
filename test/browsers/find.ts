import type { BrowserName } from './names.ts';
import { firstExecutable, miniBrowserPlaces } from './places.ts';

/** The programs that one browser is run with, by what they do; each a path. */
export interface Programs {
  readonly chromium: { readonly browser: string };
  readonly firefox: { readonly browser: string };
  readonly webkit: { readonly browser: string; readonly driver: string; readonly display: string };
}

type Candidates = {
  readonly [Name in BrowserName]: Readonly<Record<keyof Programs[Name], readonly string[]>>;
};

function candidates(): Candidates {
  return {
    chromium: {
      browser: [
        'chromium',
        'chromium-browser',
        'google-chrome-stable',
        'google-chrome',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ],
    },
    firefox: { browser: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'] },
    webkit: { browser: miniBrowserPlaces(), driver: ['WebKitWebDriver'], display: ['Xvfb'] },
  };
}

/** The programs of a browser on this machine, in PATH or the usual places; undefined where one of them is missing. */
export function findPrograms<Name extends BrowserName>(name: Name): Programs[Name] | undefined {
  const found = Object.entries<readonly string[]>(candidates()[name]).map(
    ([part, places]) => [part, firstExecutable(places)] as const,
  );
  const complete = found.every(([, path]) => path !== undefined);
  return complete ? (Object.fromEntries(found) as Programs[Name]) : undefined;
}

/** As `findPrograms`; throws, with how to get it, where the browser is missing. */
export function programsOf<Name extends BrowserName>(name: Name): Programs[Name] {
  const programs = findPrograms(name);
  if (!programs)
    throw new Error(`${name} is not on this machine: \`npm test -- --help\` says how to get it.`);
  return programs;
}
