import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureWidget, LOADER_FOLDER } from '../../../demo/start/ensure-widget.ts';
import type { Fetch } from '../../../demo/start/listen.ts';
import { signIn } from '../explorer.ts';
import { BROWSER, useStage } from '../stage.ts';

type Host = 'up' | 'silent' | 'broken';

let host: Host = 'up';
const waiting = new Set<() => void>();

/** A host that is up, that never answers, or that has nothing. */
function wrapBoxFiles(files: Fetch): Fetch {
  return async (request) => {
    if (host === 'broken') return new Response('Bad gateway', { status: 502 });
    if (host === 'silent') await new Promise<void>((resolve) => waiting.add(resolve));
    return files(request);
  };
}

function set(next: Host): void {
  host = next;
  for (const go of waiting) go();
  waiting.clear();
}

await ensureWidget(() => undefined, LOADER_FOLDER);
const stage = useStage({ widget: LOADER_FOLDER, wrapBoxFiles });
const FAILED = "The file browser couldn't be loaded.";

test(`${BROWSER}: when the host of Box's files has nothing, one sentence says so, and Retry works`, async () => {
  set('broken');
  const explorer = await signIn(await stage.page(), stage, 'ada', 'debug=');
  await explorer.widget.byText(FAILED).waitFor();
  await explorer.widget.byText(new URL(stage.demo.boxFiles.origin).host).nth(0).waitFor();
  assert.equal(await explorer.widget.css('.first-rows').byText('Projects').isVisible(), false);
  set('up');
  await explorer.widget.byRole('button', { name: 'Try again' }).click();
  await explorer.row('Projects').waitFor();
  assert.equal(await explorer.widget.byText(FAILED).count(), 0);
});

const skip =
  BROWSER !== 'chromium' && 'A clock is sure to be there before the page’s own scripts in Chromium alone';

test(
  `${BROWSER}: when that host never answers, the sentence is there within 15 s, and Retry works`,
  { skip },
  async () => {
    set('silent');
    const page = await stage.page();
    await page.clock.install();
    const explorer = await signIn(page, stage, 'ada', 'debug=');
    await explorer.widget.css('.first-rows').byText('Projects').waitFor();
    await page.waitUntil(() =>
      document.querySelector('box-file-widget')?.shadowRoot?.querySelector('iframe'),
    );
    assert.equal(await explorer.widget.byText(FAILED).count(), 0);
    await page.clock.tick(14_900);
    await explorer.widget.byText(FAILED).waitFor();
    await explorer.widget.byText(new URL(stage.demo.boxFiles.origin).host).nth(0).waitFor();
    set('up');
    await explorer.widget.byRole('button', { name: 'Try again' }).click();
    await explorer.row('Projects').waitFor();
  },
);
