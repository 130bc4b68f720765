import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn } from './explorer.ts';
import { withTestPages } from './pages/routes.ts';
import { BROWSER, useStage } from './stage.ts';

let tokenRequests = 0;

const stage = useStage({
  wrap: (intranet) =>
    withTestPages((request) => {
      if (new URL(request.url).pathname === '/box/token') tokenRequests += 1;
      return intranet(request);
    }),
});

const HOUR = 3_600_000;

const skip =
  BROWSER === 'webkit' && 'WebKit’s driver runs no script before a page’s own: there is no clock to set';

test(
  `${BROWSER}: a wall clock that is set an hour ahead or back during use changes nothing`,
  { skip },
  async () => {
    const page = await stage.page();
    await page.clock.install();
    const explorer = await signIn(page, stage, 'ada');
    await explorer.row('Projects').waitFor();
    await page.evaluate(() => {
      const codes: string[] = ((globalThis as { codes?: string[] }).codes = []);
      document.addEventListener('box-error', ({ code }) => codes.push(code));
    });
    const before = tokenRequests;
    for (const offset of [HOUR, -HOUR, 0]) {
      await page.clock.setWall(offset);
      await explorer.open('Projects');
      await explorer.row('Analytical Engine').waitFor();
      await explorer.widget.byRole('button', { name: 'All Files' }).click();
      await explorer.row('Policies').waitFor();
    }
    assert.equal(tokenRequests, before);
    assert.deepEqual(await page.evaluate(() => (globalThis as { codes?: string[] }).codes), []);
  },
);
