import type { DemoOptions } from '../../demo/start/demo.ts';
import type { Fetch } from '../../demo/start/listen.ts';
import type { Locator, Page } from '../drive/index.ts';
import { boxItem } from './box-item.ts';
import { signIn } from './explorer.ts';
import { withTestPages } from './pages/routes.ts';
import type { PreviewLibrary } from './preview-library.ts';
import { ENGINE, useStage, type Stage } from './stage.ts';

/** What a backend grants that lets its users comment, too: a policy of the deployer's, since no feature stands for it. */
const SCOPES = [
  ...['base_explorer', 'base_preview', 'base_sidebar', 'item_comment', 'item_preview'],
  ...['item_download', 'item_upload', 'item_rename', 'item_share', 'item_delete'],
];

/** A stage whose token endpoint grants ada all that the modes can do; `wrap` goes around the intranet's pages. */
export function useFileStage(library: PreviewLibrary, options: DemoOptions = {}): Stage {
  const stage = useStage({
    ...options,
    wrap: (intranet) => {
      const pages = library.before((options.wrap ?? plain)(withTestPages(intranet)));
      return async (request) =>
        new URL(request.url).pathname === '/box/token' ? Response.json(grant(stage)) : pages(request);
    },
    wrapBoxFiles: library.before,
  });
  return stage;
}

const plain = (next: Fetch): Fetch => next;

function grant({ demo }: Stage): object {
  const token = demo.box.local?.issueToken({ login: 'ada@intranet.example', scopes: SCOPES });
  return { access_token: token, expires_in: 3600, token_type: 'bearer' };
}

/** Where a page has Box's files from that tests replace: the shadow engine's are at the intranet's own address. */
export function filesQuery({ demo }: Stage): string {
  if (ENGINE === 'frame') return '';
  return new URLSearchParams({
    'engine-url': `${demo.url}/platform/elements/{version}/{language}`,
  }).toString();
}

export const FEATURES = 'features=browse%20download%20upload%20preview';

/** Opens one of ada's files from her root folder in a widget of mode preview or sidebar. */
export async function openFile(
  page: Page,
  stage: Stage,
  mode: 'preview' | 'sidebar',
  name: string,
): Promise<Locator> {
  const { id } = await boxItem(stage.demo, 'ada', name);
  const query = [`mode=${mode}&file-id=${id}`, FEATURES, filesQuery(stage)]
    .filter((part) => part !== '')
    .join('&');
  return (await signIn(page, stage, 'ada', query)).widget;
}

/** From now on the page notes the widget's events. */
export async function noteEvents(page: Page, ...types: readonly string[]): Promise<void> {
  await page.evaluate((names) => {
    const noted: string[] = ((globalThis as Noted).noted = []);
    for (const name of names) {
      document.addEventListener(name, (event) => {
        const { item } = event as Event & { item?: { name: string } };
        noted.push(item ? `${name}: ${item.name}` : name);
      });
    }
  }, types);
}

interface Noted {
  noted?: string[];
}

export function notedEvents(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (globalThis as Noted).noted ?? []);
}
