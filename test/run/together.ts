import { after, describe } from 'node:test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
// Before the files: what is shared ends with the last of them, not with the first.
import '../drive/shared.ts';

// A test may wait for what keeps no process alive, such as `AbortSignal.timeout`.
const awake = setInterval(() => undefined, 60_000);
after(() => {
  clearInterval(awake);
});

// Test files one after the other in this process: each would load the same modules and start the same browser.
for (const file of process.argv.slice(2)) {
  describe(file, async () => {
    await import(pathToFileURL(resolve(file)).href);
  });
}
