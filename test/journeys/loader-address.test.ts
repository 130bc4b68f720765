import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCRIPT_URL } from '../../demo/intranet/snippet.ts';
import type { Fetch } from '../../demo/start/listen.ts';
import { signIn } from './explorer.ts';
import { withTestPages } from './pages/routes.ts';
import { BROWSER, useStage } from './stage.ts';

/** Queries that the loader was asked for with. */
const asked: string[] = [];

const stage = useStage({ wrap: (intranet) => withTestPages(withVersion(intranet)) });

/** Pages that ask for the loader as many sites ask for their scripts: by a version, so that no cache has an old one. */
function withVersion(intranet: Fetch): Fetch {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    if (pathname === SCRIPT_URL) asked.push(search);
    const response = await intranet(request);
    if (response.headers.get('Content-Type')?.startsWith('text/html') !== true) return response;
    const page = (await response.text()).replaceAll(`src="${SCRIPT_URL}"`, `src="${SCRIPT_URL}?v=1"`);
    return new Response(page, response);
  };
}

test(`${BROWSER}: a loader that is asked for by a version is fetched and run once`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.isAtWork();
  await explorer.row('Projects').waitFor();
  assert.deepEqual([...new Set(asked)], ['?v=1']);
});
