import assert from 'node:assert/strict';
import { boxItem, tokenOf } from '../box-item.ts';
import { pressUntil } from '../explorer.ts';
import { MARK } from './leaks.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';

const LISTING = '/2.0/folders/0';

const refuseListing =
  (fault: Parameters<Scene['refuse']>[2], attributes: Record<string, string> = {}) =>
  async (scene: Scene): Promise<void> => {
    scene.refuse('GET', LISTING, { message: MARK, ...fault });
    await scene.open(attributes);
  };

/** docs/errors.md, "Box". */
export const BOX_ROWS: readonly Row[] = [
  {
    code: 'box_rejected_token',
    cause: '401, with a fresh token too',
    sentence: "Box didn't accept your sign-in.",
    action: 'stops: 2 listings, 2 tokens, no loop',
    event: { retryable: false, status: 401 },
    arrange: refuseListing({ status: 401 }),
    act(scene) {
      assert.equal(scene.requests('GET', LISTING).length, 2);
      assert.equal(scene.interference.tokenRequests, 2);
      return Promise.resolve();
    },
  },
  {
    code: 'cors_origin',
    cause: '403 `cors_origin_not_whitelisted`',
    sentence: "Box can't be used from this site yet.",
    action: 'admin: the origin to add',
    event: { retryable: false, status: 403 },
    admin: /^http:\/\/127\.0\.0\.1:\d+$/,
    arrange: refuseListing({ status: 403, code: 'cors_origin_not_whitelisted' }),
    act: async (scene) => {
      await scene.explorer.widget.byText(scene.url, { exact: true }).waitFor();
    },
  },
  {
    code: 'cors_origin',
    cause: "Box's API alone cannot be reached",
    sentence: "Box can't be used from this site yet.",
    action: 'admin: the origin to add',
    event: { retryable: false },
    admin: /^http:\/\/127\.0\.0\.1:\d+$/,
    arrange: refuseListing({ drop: true }),
    act: async (scene) => {
      await scene.explorer.widget.byText(scene.url, { exact: true }).waitFor();
    },
  },
  {
    code: 'not_allowed',
    cause: 'a folder is created without the scope',
    sentence: "You can't do this in this folder.",
    action: 'the list stays; admin: the missing scope',
    event: { retryable: false, status: 403 },
    admin: /\bitem_upload\b/,
    async arrange(scene) {
      await scene.openListed();
      const headers = { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="item_upload"' };
      scene.refuse('POST', '/2.0/folders', {
        status: 403,
        code: 'insufficient_scope',
        message: MARK,
        headers,
      });
      await scene.explorer.add('New Folder');
      await scene.explorer.dialog().byRole('textbox').fill('Plans');
      const create = scene.explorer.dialog().byRole('button', { name: 'Create' });
      // Upstream ignores a press within half a second of the dialog.
      await pressUntil(
        () => create.click(),
        () => scene.sentence().waitFor({ timeoutMs: 2000 }),
      );
    },
    async act(scene) {
      await scene.explorer.widget.byText('Projects').waitFor();
    },
  },
  {
    code: 'box_step_needed',
    cause: '403 `terms_of_service_required`',
    sentence: 'Box needs you to finish a step.',
    action: 'link "Open in Box"; goes on when the user is back',
    event: { retryable: true, status: 403 },
    arrange: refuseListing({ status: 403, code: 'terms_of_service_required' }),
    async act(scene) {
      assert.equal(await scene.link('Open in Box').attribute('href'), 'https://app.box.com');
      scene.box.reset();
      await scene.comeBack();
      await scene.recovered();
    },
  },
  {
    code: 'blocked_by_policy',
    cause: '403 `forbidden_by_policy`',
    sentence: "Your organization's Box policy blocks this.",
    action: 'no way to try again',
    event: { retryable: false, status: 403 },
    arrange: refuseListing({ status: 403, code: 'forbidden_by_policy' }),
    async act(scene) {
      assert.ok(!(await scene.actions()).includes('Try again'));
    },
  },
  {
    code: 'folder_not_found',
    cause: 'the start folder is gone',
    sentence: "This folder doesn't exist or isn't shared with you.",
    action: 'stops',
    event: { retryable: false, status: 404 },
    arrange: refuseListing({ status: 404 }),
    async act(scene) {
      assert.ok(!(await scene.actions()).includes('Try again'));
    },
  },
  {
    code: 'item_not_found',
    cause: 'a folder that somebody has deleted is opened',
    sentence: 'This item was moved or deleted.',
    action: 'the list is loaded anew, without it',
    event: { retryable: false, status: 404 },
    async arrange(scene) {
      await scene.openListed();
      const { id } = await boxItem(scene.demo, 'ada', 'Empty folder');
      const Authorization = `Bearer ${await tokenOf(scene.demo, 'ada', ['browse', 'delete'])}`;
      const url = `${scene.demo.box.apiUrl}/2.0/folders/${id}?recursive=true`;
      assert.equal((await fetch(url, { method: 'DELETE', headers: { Authorization } })).status, 204);
      await scene.explorer.open('Empty folder');
    },
    async act(scene) {
      await scene.explorer.row('Empty folder').waitGone();
      await scene.explorer.row('Projects').waitFor();
    },
  },
  {
    code: 'box_busy',
    cause: '429 with `Retry-After`',
    sentence: 'Box is busy. Trying again in {n} s.',
    values: { n: '[2-3]' },
    action: 'goes on by itself after that time',
    event: { retryable: true, status: 429 },
    arrange: refuseListing({ status: 429, headers: { 'Retry-After': '2' }, times: 1 }),
    async act(scene) {
      await scene.page.clock.tick(3000);
      await scene.recovered();
    },
  },
  {
    code: 'box_failed',
    cause: '500, three times',
    sentence: 'Box has a problem right now.',
    action: '3 tries, then button "Try again"',
    event: { retryable: true, status: 500 },
    arrange: refuseListing({ status: 500 }),
    async act(scene) {
      await scene.button('Try again').waitFor();
      assert.ok(scene.requests('GET', LISTING).length <= 3);
      scene.box.reset();
      await scene.button('Try again').click();
      await scene.recovered();
    },
  },
  {
    code: 'load_failed',
    cause: "the engine's files are gone",
    sentence: "The file browser couldn't be loaded.",
    action: 'button "Try again"',
    event: { retryable: true },
    logged: /(?:)/,
    async arrange(scene) {
      for (const engine of ['explorer', 'frame']) {
        const files = `/box-file-widget/chunks/${engine}`;
        scene.interference.failAt(files, () => new Response(MARK, { status: 404 }));
      }
      await scene.open();
    },
    async act(scene) {
      assert.deepEqual(await scene.actions(), ['Try again']);
    },
  },
  {
    code: 'load_failed',
    cause: "the widget's own code is gone",
    sentence: "The file browser couldn't be loaded.",
    action: '–',
    event: { retryable: true },
    logged: /(?:)/,
    async arrange(scene) {
      scene.interference.failAt('/box-file-widget/chunks/', () => new Response(MARK, { status: 404 }));
      await scene.open();
    },
    async act(scene) {
      assert.deepEqual(await scene.actions(), []);
    },
  },
  {
    code: 'preview_unavailable',
    cause: "Box's preview cannot be loaded",
    sentence: 'No preview for this file.',
    action: 'button "Download", link "Open in Box"',
    event: { retryable: false },
    violates: true,
    logged: /(?:)/,
    async arrange(scene) {
      await scene.openListed({ features: 'browse download preview' });
      await scene.explorer.open('Welcome.txt');
    },
    async act(scene) {
      const { id } = await boxItem(scene.demo, 'ada', 'Welcome.txt');
      assert.equal(await scene.link('Open in Box').attribute('href'), `https://app.box.com/file/${id}`);
      const { bytes } = await scene.page.waitForDownload(() => scene.button('Download').click());
      assert.match(bytes.toString(), /Welcome to your files/);
    },
  },
];
