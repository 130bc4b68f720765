import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { Explorer } from '../journeys/explorer.ts';
import { signInAs, useBrowser } from './browser.ts';
import { useSite } from './stage.ts';

const site = useSite();
const browser = useBrowser();

const TITLE = 'Team files';

async function startPage(page: Page): Promise<void> {
  await signInAs(page, site().bed.url, 'edith');
  await page.goto(`${site().bed.url}/wp-admin/post-new.php?post_type=page`);
  await page.byRole('textbox', { name: 'Add title' }).fill(TITLE);
  await page.keyboard.press('Enter');
}

async function insertBySlash(page: Page): Promise<void> {
  await page.keyboard.type('/box');
  await page.byRole('option', { name: 'Box files' }).waitFor();
  await page.keyboard.press('Enter');
  await page.byRole('button', { name: 'What readers may do' }).click();
  await page.byRole('checkbox', { name: 'Upload' }).click();
}

async function insertShortcode(page: Page): Promise<void> {
  await page.byRole('button', { name: 'Block Inserter' }).click();
  await page.byRole('searchbox', { name: 'Search' }).fill('shortcode');
  await page.byRole('option', { name: 'Shortcode' }).click();
  await page.byRole('textbox', { name: 'Shortcode text' }).fill('[box_file_widget]');
}

/** Gives the address of the page that is published now. */
async function publish(page: Page): Promise<string> {
  await page.byRole('button', { name: 'Publish', exact: true }).click();
  const panel = page.css('.editor-post-publish-panel');
  await panel.byRole('button', { name: 'Publish', exact: true }).click();
  const address = await panel.byRole('link', { name: 'View Page' }).attribute('href');
  assert.ok(address);
  return address;
}

test('an editor inserts the block and the shortcode by hand, and a subscriber sees their files in both', async () => {
  const page = await browser.page();
  await startPage(page);
  await insertBySlash(page);
  await insertShortcode(page);
  const address = await publish(page);

  const reader = await browser.page();
  await signInAs(reader, site().bed.url, 'ada');
  await reader.goto(address);
  const [block, shortcode] = [new Explorer(reader, 0), new Explorer(reader, 1)];
  await block.row('Projects').waitFor();
  await shortcode.row('Projects').waitFor();
  assert.equal(await reader.css('box-file-widget').count(), 2);
  assert.ok(!(await block.widget.attribute('features'))?.includes('upload'));
  assert.ok((await shortcode.widget.attribute('features'))?.includes('upload'));
});
