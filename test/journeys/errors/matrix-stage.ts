import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before } from 'node:test';
import { startDemo, type Demo } from '../../../demo/start/demo.ts';
import type { Fetch } from '../../../demo/start/listen.ts';
import { shareBrowser } from '../../drive/shared.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, BUILD } from '../stage.ts';
import { Interference } from './interference.ts';
import { Scene } from './scene.ts';

export interface MatrixStage {
  /** A page and a Box as on the first day. */
  scene(): Promise<Scene>;
}

const RECORDER = new URL('pages/record.js', import.meta.url);

/** The demo and one browser for all rows. */
export function useMatrixStage(): MatrixStage {
  const interference = new Interference();
  let demo: Demo | undefined;
  before(async () => {
    demo = await startDemo(
      { port: 0, localBoxPort: 0, boxConfig: undefined },
      {
        ...BUILD,
        wrap: (intranet) => withRecorder(withTestPages(interference.wrap(intranet))),
        log: () => undefined,
      },
    );
  });
  after(async () => {
    await demo?.close();
  });
  return {
    async scene() {
      assert.ok(demo?.box.local);
      demo.box.local.control.reset();
      interference.clear();
      const browser = await shareBrowser(BROWSER);
      const page = await browser.newPage({ width: 1200, height: 900 });
      await page.clock.install();
      return new Scene(page, demo, interference);
    },
  };
}

/** Each page has the recorder as its first script. */
function withRecorder(intranet: Fetch): Fetch {
  return async (request) => {
    if (new URL(request.url).pathname === '/test/record.js') {
      return new Response(await readFile(RECORDER, 'utf8'), {
        headers: { 'Content-Type': 'text/javascript' },
      });
    }
    const response = await intranet(request);
    if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
    const page = (await response.text()).replace('<head>', '<head><script src="/test/record.js"></script>');
    return new Response(page, { status: response.status, headers: response.headers });
  };
}
