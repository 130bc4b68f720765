import type { Backend } from '../../src/contract-suite/backend.ts';
import { createHttpBackend } from '../../src/contract-suite/http-backend.ts';
import { testContract } from '../contract/test-contract.ts';
import { signIn, type WordPressSession } from './sign-in.ts';
import { setOptions, useSite } from './stage.ts';

const sessions = new Map<string, Promise<WordPressSession>>();
let backend: Backend | undefined;

useSite({}, ({ bed, box }) => {
  setOptions(bed, { folders: 'any', contact: 'helpdesk: 1234' });
  backend = createHttpBackend({
    tokenUrl: `${bed.url}/wp-json/box-file-widget/v1/token`,
    boxUrl: box.url,
    signIn: async (person) => ({ ...(await sessionOf(bed.url, person)) }),
    secrets: () => [box.box.appConfig().boxAppSettings.clientSecret],
  });
});

function sessionOf(url: string, person: string): Promise<WordPressSession> {
  const session = sessions.get(person) ?? signIn(url, person);
  sessions.set(person, session);
  return session;
}

testContract('WordPress', () => {
  if (backend === undefined) throw new Error('WordPress has not started.');
  return backend;
});
