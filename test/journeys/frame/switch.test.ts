import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WIDGET_FOLDER } from '../../../demo/start/ensure-widget.ts';
import type { Page } from '../../drive/index.ts';
import { signIn } from '../explorer.ts';
import { holdBack } from '../hold.ts';
import { withTestPages } from '../pages/routes.ts';
import { BROWSER, useStage } from '../stage.ts';

let tokenRequests = 0;

/** What the widget asks for by itself, and then for its engine. */
const [ownCode, engineCode] = [holdBack(/\/life-[^/]*\.js$/), holdBack(/\/frame-[^/]*\.js$/)];

const stage = useStage({
  widget: WIDGET_FOLDER,
  wrap: (intranet) => {
    const pages = ownCode.wrap(engineCode.wrap(withTestPages(intranet)));
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

/** In Chromium there is one as soon as Box's files are on their way. */
function hasFrame(): boolean {
  return Boolean(document.querySelector('box-file-widget')?.shadowRoot?.querySelector('iframe'));
}

test(`${BROWSER}: another engine at run time keeps the token and the folder that is open`, async () => {
  ownCode.letGo();
  engineCode.letGo();
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

for (const [code, hold] of [
  ["the widget's own code", ownCode],
  ["the engine's code", engineCode],
] as const)
  test(`${BROWSER}: another engine before ${code} has come leaves no frame behind`, async () => {
    const other = hold === ownCode ? engineCode : ownCode;
    other.letGo();
    const page = await stage.page();
    const explorer = await signIn(page, stage, 'ada', 'engine=frame');
    await explorer.widget.css('.first-rows').byText('Projects').waitFor();
    if (BROWSER === 'chromium') await page.waitUntil(hasFrame);
    await setEngine(page, 'shadow');
    hold.letGo();
    await explorer.isAtWork();
    assert.equal(await page.css('box-file-widget').css('iframe').count(), 0);
  });
