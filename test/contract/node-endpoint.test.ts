import { createTokenEndpoint, parseConfig, type TokenEndpoint } from '../../src/server/index.ts';
import { createRecordedBox } from '../server/recorded-box.ts';
import { LOGINS, type Backend } from '../../src/contract-suite/backend.ts';
import { testContract } from './test-contract.ts';

const box = await createRecordedBox();
const app = box.local.appConfig();

const endpoint: TokenEndpoint = createTokenEndpoint({
  config: parseConfig(app),
  fetch: box.fetch,
  identify: (request) => {
    const email = LOGINS[request.headers.get('X-Signed-In') ?? ''];
    return email === undefined ? undefined : { email };
  },
  contact: 'helpdesk: 1234',
  loginUrl: '/sign-in',
  wait: () => Promise.resolve(),
  log: () => undefined,
});

const { clientSecret, appAuth } = app.boxAppSettings;
const keyLines = appAuth.privateKey
  .split('\n')
  .filter((line) => line.length > 20 && !line.startsWith('-----'));

const backend: Backend = {
  tokenUrl: 'https://intranet.example/box/token',
  send: endpoint,
  signIn: (person) => Promise.resolve({ 'X-Signed-In': person }),
  askBox: (path, init) => box.local.fetch(new Request(`https://box.example${path}`, init)),
  secrets: () => [clientSecret, ...keyLines, ...box.fullTokens],
};

testContract('the Node endpoint', () => backend);
