import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { startDemo, type Demo } from '../../../demo/start/demo.ts';
import { startLocalBox } from '../../../src/local-box/node/serve.ts';
import { askForToken } from '../../journeys/box-item.ts';

/** The demo as `BOX_CONFIG=config.json npm start` has it. Box's address leads to a local Box: there is no account here. */
async function startWithConfig(context: TestContext): Promise<Demo> {
  const { url, box, close } = await startLocalBox();
  const folder = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
  const boxConfig = join(folder, 'config.json');
  await writeFile(boxConfig, JSON.stringify(box.appConfig()));
  const toLocalBox = (request: Request): Promise<Response> => {
    assert.equal(new URL(request.url).origin, 'https://api.box.com');
    return fetch(new Request(request.url.replace('https://api.box.com', url), request));
  };
  const demo = await startDemo(
    { port: 0, localBoxPort: 0, boxConfig },
    { fetch: toLocalBox, log: () => undefined },
  );
  context.after(async () => {
    await demo.close();
    await close();
    await rm(folder, { recursive: true });
  });
  return demo;
}

test('a config file is all it takes: its app finds the user and gets a token from api.box.com', async (context) => {
  const demo = await startWithConfig(context);
  assert.equal((await askForToken(demo, 'ada@intranet.example')).status, 200);
  assert.equal((await askForToken(demo, 'nobody@intranet.example')).status, 403);
});

test('with a real account the sign-in asks for an address, and the policy names Box’s hosts', async (context) => {
  const demo = await startWithConfig(context);
  const page = await fetch(demo.url);
  assert.match(await page.text(), /<input id="user" name="user" type="email"/);
  const policy = page.headers.get('Content-Security-Policy') ?? '';
  assert.match(policy, /connect-src 'self' https:\/\/api\.box\.com https:\/\/upload\.box\.com/);
});
