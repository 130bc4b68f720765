import { after, before } from 'node:test';

import { testContract } from '../contract/test-contract.ts';
import { startPhpIntranet, type PhpIntranet } from './intranet.ts';

let intranet: PhpIntranet | undefined;

before(async () => {
  intranet = await startPhpIntranet();
});
after(() => intranet?.close());

testContract('plain PHP', () => {
  if (intranet === undefined) throw new Error('PHP has not started.');
  return intranet.backend;
});
