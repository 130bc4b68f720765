import { readFile } from 'node:fs/promises';
import type { Fetch } from '../../demo/start/listen.ts';

const SCRIPT = new URL('pages/preview-library.js', import.meta.url);

/** What becomes of a request for preview.js. */
export type Fate = 'comes' | 'is missing' | 'hangs';

/** The host of Box's preview library, as far as a browser sees it. */
export class PreviewLibrary {
  #fate: Fate = 'comes';
  #release: () => void = () => undefined;

  /** What hangs ends with it. */
  set fate(fate: Fate) {
    this.#release();
    this.#fate = fate;
  }

  /** In the place of a page's handler at the intranet's address, where the tests of the shadow engine have the library. */
  readonly before =
    (next: Fetch): Fetch =>
    (request) => {
      const { pathname } = new URL(request.url);
      return pathname.startsWith('/platform/preview/') ? this.#answer(pathname) : next(request);
    };

  async #answer(path: string): Promise<Response> {
    if (path.endsWith('.css')) return new Response('', { headers: { 'Content-Type': 'text/css' } });
    if (this.#fate === 'comes') {
      return new Response(await readFile(SCRIPT), { headers: { 'Content-Type': 'text/javascript' } });
    }
    if (this.#fate === 'hangs') await new Promise<void>((resolve) => (this.#release = resolve));
    return new Response('Not found', { status: 404 });
  }
}
