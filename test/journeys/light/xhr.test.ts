import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn, type Explorer } from '../explorer.ts';
import { holdBack } from '../hold.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, isWhole, useStage } from '../stage.ts';
import { requestsTo } from '../uploads/uploading.ts';

const REQUESTS = /\/chunks\/preview-requests-sidebar-[\w-]{8}\.js$/;
const { wrap, letGo } = holdBack(REQUESTS);
let isGone = false;
const stage = useStage({
  wrap: (demo) => {
    const held = wrap(withTestPages(demo));
    return (request) =>
      isGone && REQUESTS.test(new URL(request.url).pathname)
        ? new Response('', { status: 404, headers: { 'Content-Type': 'text/javascript' } })
        : held(request);
  },
});
const skip = isWhole && 'what sends requests is there from the start';

async function listed(): Promise<Explorer> {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  await explorer.isAtWork();
  return explorer;
}

test(
  `${BROWSER}: a list is at work before what sends requests; a folder opens with it`,
  { skip },
  async () => {
    isGone = false;
    const explorer = await listed();
    await explorer.open('Projects');
    assert.equal((await requestsTo(stage, 'GET', '/2.0/folders/0')).length, 1);
    letGo();
    await explorer.row('Analytical Engine').waitFor();
  },
);

test(`${BROWSER}: where it cannot be had that is said, and tried again on request`, { skip }, async () => {
  isGone = true;
  const explorer = await listed();
  await explorer.open('Projects');
  const again = explorer.widget.byRole('button', { name: 'Try again' });
  await again.waitFor();
  // Firefox never fetches a module again that has failed.
  if (BROWSER === 'firefox') return;
  isGone = false;
  letGo();
  await again.click();
  await explorer.row('Analytical Engine').waitFor();
});
