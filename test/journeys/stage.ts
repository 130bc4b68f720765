import { after, afterEach, before } from 'node:test';
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { startDemo, type Demo, type DemoOptions } from '../../demo/start/demo.ts';
import { ensureWidget, LOADER_FOLDER } from '../../demo/start/ensure-widget.ts';
import { BROWSER_NAMES, type Page, type PageOptions } from '../drive/index.ts';
import { shareBrowser } from '../drive/shared.ts';
import { withTestPages } from './pages/routes.ts';

/** The demo, shared by the journeys of a file, and a browser; `page` opens a fresh session for each. */
export interface Stage {
  readonly demo: Demo;
  page(options?: PageOptions): Promise<Page>;
}

/** The browser that this run of the journeys is for. */
export const BROWSER = BROWSER_NAMES.find((name) => name === process.env['BROWSER']) ?? 'chromium';

/** The engine that this run of the journeys is for. */
export const ENGINE = process.env['ENGINE'] === 'frame' ? 'frame' : 'shadow';

/** The build that this run of the journeys is for: `npm test -- --widget FOLDER`. */
const { WIDGET: folder } = process.env;
export const BUILD = folder === undefined ? {} : { widget: resolve(folder) };

/** Whether all of upstream is there from the start: in Box's published files, and in a build that has its modules as they are. */
export const isWhole = ENGINE === 'frame' || (folder?.includes('untouched') ?? false);

/** Sets the stage for a file of journeys; after each, no page may have thrown or violated its policy. */
export function useStage(options: DemoOptions = {}): Stage {
  const browserOptions = { acceptInsecureCerts: options.tls !== undefined };
  let demo: Demo | undefined;
  const pages: Page[] = [];

  before(async () => {
    const frameAlone = ENGINE === 'frame' ? { widget: LOADER_FOLDER } : BUILD;
    if (ENGINE === 'frame') await ensureWidget(() => undefined, LOADER_FOLDER);
    demo = await startDemo(
      { port: 0, localBoxPort: 0, boxConfig: undefined },
      { wrap: withTestPages, log: () => undefined, ...frameAlone, ...options },
    );
  });
  afterEach(async () => {
    // First of all: where the browser has died, no fault may be left to the next test.
    demo?.box.local?.control.reset();
    const open = pages.splice(0);
    const violations = await Promise.all(open.map((page) => page.violations()));
    const errors = await Promise.all(open.map((page) => page.errors()));
    await Promise.all(open.map((page) => page.close()));
    assert.deepEqual(violations.flat(), [], 'violations of the Content-Security-Policy');
    const loud = errors.flat().filter((error) => !isNoise(error));
    assert.deepEqual(loud, [], 'uncaught errors and console errors');
  });
  after(async () => {
    await demo?.close();
  });

  return {
    get demo() {
      return present(demo);
    },
    async page(options = {}) {
      const browser = await shareBrowser(BROWSER, browserOptions);
      const page = await browser.newPage({ width: 1200, height: 900, ...options });
      pages.push(page);
      return page;
    },
  };
}

/**
 * Firefox reads an empty answer without a type, as Box's 401 is, as XML, and says that it is none; and it says of a field
 * with a shadow root that it cannot have the focus, and gives it to the field's anchor all the same; and of a font that the
 * page's policy forbids, that it has not loaded it.
 */
function isNoise(error: string): boolean {
  const noises = ['XML Parsing Error: no root element found', 'is not focusable', 'downloadable font:'];
  return BROWSER === 'firefox' && noises.some((noise) => error.includes(noise));
}

function present<T>(value: T | undefined): T {
  assert.ok(value !== undefined, 'the stage is set');
  return value;
}
