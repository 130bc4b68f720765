import { after, before } from 'node:test';

import { startDemo, type Demo } from '../../demo/start/demo.ts';
import type { Backend } from '../../src/contract-suite/backend.ts';
import { createHttpBackend, signInByForm } from '../../src/contract-suite/http-backend.ts';
import { testContract } from './test-contract.ts';

let demo: Demo | undefined;
let backend: Backend | undefined;

before(async () => {
  demo = await startDemo({ port: 0, localBoxPort: 0, boxConfig: undefined }, { log: () => undefined });
  backend = createHttpBackend({
    tokenUrl: `${demo.url}/box/token`,
    boxUrl: demo.box.apiUrl,
    signIn: signInByForm(`${demo.url}/sign-in`),
    secrets: () => [demo?.box.config.clientSecret ?? 'not started'],
  });
});
after(() => demo?.close());

testContract('the demo intranet over HTTP', () => {
  if (backend === undefined) throw new Error('The demo intranet has not started.');
  return backend;
});
