import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WIDGET_FOLDER } from '../../../demo/start/ensure-widget.ts';
import type { Page } from '../../drive/index.ts';
import { signIn } from '../explorer.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, useStage } from '../stage.ts';

let tokenRequests = 0;

const stage = useStage({
  widget: WIDGET_FOLDER,
  wrap: (intranet) => {
    const pages = withTestPages(intranet);
    return (request) => {
      if (new URL(request.url).pathname === '/box/token') tokenRequests += 1;
      return pages(request);
    };
  },
});

async function setEngine(page: Page, engine: 'shadow' | 'frame'): Promise<void> {
  await page.evaluate(
    (name) => document.querySelector('box-file-widget')?.setAttribute('engine', name),
    engine,
  );
}

test(`${BROWSER}: another engine at run time keeps the token and the folder that is open`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada', 'engine=frame');
  await explorer.open('Projects');
  await explorer.row('Loom cards').waitFor();
  const before = tokenRequests;
  const frame = page.css('box-file-widget').css('iframe[title]');

  await setEngine(page, 'shadow');
  await frame.waitGone();
  await explorer.row('Loom cards').waitFor();
  await setEngine(page, 'frame');
  await frame.waitFor();
  await explorer.row('Loom cards').waitFor();
  assert.equal(tokenRequests, before);
});
