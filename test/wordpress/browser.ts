import { after, afterEach, before } from 'node:test';
import assert from 'node:assert/strict';
import { openBrowser, type Browser, type Page, type PageOptions } from '../drive/index.ts';

/** Chromium for a test file; pages are closed after each test. */
export function useBrowser(): { readonly page: (options?: PageOptions) => Promise<Page> } {
  let browser: Browser | undefined;
  const pages: Page[] = [];
  before(async () => {
    browser = await openBrowser('chromium');
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  after(() => browser?.close());
  return {
    async page(options = {}) {
      assert.ok(browser !== undefined, 'the browser has started');
      const page = await browser.newPage({ width: 1200, height: 900, ...options });
      page.patienceMs = 30_000;
      pages.push(page);
      return page;
    },
  };
}

/** Signs in on WordPress' own page; logins are their own passwords. */
export async function signInAs(page: Page, url: string, login: string): Promise<void> {
  await page.goto(`${url}/wp-login.php`);
  // Not typed: a moment after loading, that page moves the focus to its first field.
  await page.evaluate((name) => {
    for (const field of ['user_login', 'user_pass'])
      document.getElementById(field)?.setAttribute('value', name);
  }, login);
  await page.css('#wp-submit').click();
  await page.waitUntil(() => !location.pathname.endsWith('/wp-login.php'));
}
