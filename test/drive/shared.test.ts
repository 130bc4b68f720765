import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareBrowser } from './shared.ts';
import { inEachBrowser } from './stage/browsers.ts';

inEachBrowser(({ name }) => {
  test('a browser is shared until it has ended; then all who come share another', async () => {
    const options = { acceptInsecureCerts: true };
    const first = await shareBrowser(name, options);
    assert.equal(await shareBrowser(name, options), first);
    await first.close();
    const [second, third] = await Promise.all([shareBrowser(name, options), shareBrowser(name, options)]);
    assert.notEqual(second, first);
    assert.equal(third, second);
    await (await second.newPage()).close();
  });
});
