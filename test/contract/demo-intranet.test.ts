import { after, before } from 'node:test';

import { startDemo, type Demo } from '../../demo/start/demo.ts';
import type { Backend } from './backend.ts';
import { createHttpBackend, signInByForm } from './http-backend.ts';
import { runContract } from './run-contract.ts';

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

runContract('the demo intranet over HTTP', () => {
  if (backend === undefined) throw new Error('The demo intranet has not started.');
  return backend;
});
