import type { Fetch } from '../../../demo/start/listen.ts';
import { withTestPages } from '../pages/routes.ts';

const REPORTS = '/test/policy-reports';

/** A page's policies: what a browser tells of their violations, in the page's frames too. */
export class Policies {
  /** As they came: which directive, and what it has blocked. */
  readonly violations: string[] = [];
  readonly #change: (policy: string) => string;
  readonly #head: string;

  /** @param change what becomes of the policy. @param nonce put on the page's scripts. */
  constructor(change = (policy: string): string => policy, nonce?: string) {
    this.#change = change;
    this.#head = nonce === undefined ? '<script' : `<script nonce="${nonce}"`;
  }

  readonly wrap = (intranet: Fetch): Fetch => {
    const pages = withTestPages(intranet);
    return async (request) => {
      if (new URL(request.url).pathname === REPORTS) return this.#take(request);
      const response = await pages(request);
      const policy = response.headers.get('Content-Security-Policy');
      if (policy === null) return response;
      const headers = new Headers(response.headers);
      headers.set('Content-Security-Policy', `${this.#change(policy)}; report-uri ${REPORTS}`);
      return new Response(await this.#body(response), { status: response.status, headers });
    };
  };

  async #take(request: Request): Promise<Response> {
    const { 'csp-report': report } = (await request.json()) as { 'csp-report': Record<string, string> };
    this.violations.push(`${report['violated-directive'] ?? ''} ${report['blocked-uri'] ?? ''}`);
    return new Response(null, { status: 204 });
  }

  async #body(response: Response): Promise<BodyInit | null> {
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    return isPage ? (await response.text()).replaceAll('<script', this.#head) : response.body;
  }
}
