import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { makeIdentity } from '../tls/certificate.ts';
import { openBrowser } from './index.ts';
import { wantedBrowsers } from './stage/browsers.ts';

let url: string;
let close: () => void;
before(async () => {
  const server = createServer(await makeIdentity(), (_, response) => {
    response.end('<!doctype html><title>Over TLS</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `https://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  close = () => {
    server.closeAllConnections();
    server.close();
  };
});
after(() => {
  close();
});

for (const name of wantedBrowsers()) {
  describe(name, () => {
    test("a certificate of the test's own is believed where that is asked for, and the page is secure", async () => {
      const browser = await openBrowser(name, { acceptInsecureCerts: true });
      try {
        const page = await browser.newPage();
        await page.goto(url);
        assert.deepEqual(await page.evaluate(() => [document.title, isSecureContext]), ['Over TLS', true]);
      } finally {
        await browser.close();
      }
    });

    test('it is not believed otherwise', async () => {
      const browser = await openBrowser(name);
      try {
        const page = await browser.newPage();
        await page.goto(url).catch(() => undefined);
        assert.notEqual(await page.evaluate(() => document.title), 'Over TLS');
      } finally {
        await browser.close();
      }
    });
  });
}
