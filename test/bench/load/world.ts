import { startDemo, type Demo } from '../../../demo/start/demo.ts';
import type { Seed } from '../../../src/local-box/seed/seed.ts';
import { boxItem } from '../../journeys/box-item.ts';
import { gzipped } from './gzip.ts';
import { withBenchPages } from './pages.ts';

export interface World {
  readonly demo: Demo;
  /** Ada's session at the intranet, as `name=value`. */
  readonly cookie: string;
  /** Of the folder that is pressed. */
  readonly folderId: string;
  close(): Promise<void>;
}

/** The first name in Ada's root. */
export const FIRST = 'Archive 1200';

/** A folder in Ada's root. */
export const FOLDER = 'Projects';

/** The demo with the bench's pages, Ada signed in, and the token endpoint warm; the demo's own files without a seed. */
export async function openWorld(seed?: Seed): Promise<World> {
  const demo: Demo = await startDemo(
    { port: 0, localBoxPort: 0, boxConfig: undefined },
    {
      wrap: (intranet) => gzipped(withBenchPages(intranet, () => demo)),
      wrapBoxFiles: gzipped,
      log: () => undefined,
      ...(seed && { seed }),
    },
  );
  const { id: folderId } = await boxItem(demo, 'ada', FOLDER);
  return { demo, folderId, cookie: await signIn(demo.url), close: () => demo.close() };
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers: { Origin: url },
    body: new URLSearchParams({ user: 'ada' }),
    redirect: 'manual',
  });
  const [cookie] = (answer.headers.get('Set-Cookie') ?? '').split(';');
  if (!cookie) throw new Error('The intranet has signed nobody in.');
  return cookie;
}
