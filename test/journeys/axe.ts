import type { Page } from '../drive/index.ts';

/** What axe-core finds in a widget, by rule: in this project's own parts, and in what Box's elements draw. */
export interface Findings {
  readonly ours: readonly string[];
  readonly upstream: readonly string[];
}

export async function findingsOf(page: Page): Promise<Findings> {
  const findings = await page.evaluate(runAxe);
  return { ours: unique(findings.ours), upstream: unique(findings.upstream) };
}

const unique = (rules: readonly string[]): string[] => [...new Set(rules)].sort();

/** Runs in the page. */
async function runAxe(): Promise<Findings> {
  interface Axe {
    run(context: unknown, options: object): Promise<{ readonly violations: readonly Violation[] }>;
  }
  interface Violation {
    readonly id: string;
    readonly nodes: readonly { readonly element: Element }[];
  }
  type WithAxe = Window & { axe?: Axe };

  const load = async (window: WithAxe): Promise<Axe> => {
    if (!window.axe) {
      const script = window.document.createElement('script');
      script.src = '/test/axe.js';
      await new Promise((resolve, reject) => {
        script.addEventListener('load', resolve);
        script.addEventListener('error', reject);
        window.document.head.append(script);
      });
    }
    if (!window.axe) throw new Error('axe-core has not been loaded.');
    return window.axe;
  };
  const find = async (window: WithAxe, context: unknown): Promise<readonly Violation[]> => {
    const axe = await load(window);
    // Regions are the page's: a frame alone has none.
    const rules = { region: { enabled: false } };
    const options = { elementRef: true, iframes: false, preload: false, resultTypes: ['violations'], rules };
    return (await axe.run(context, options)).violations;
  };
  /** The widget itself, or in its view, which stands beside Box's element. */
  const isOurs = (element: Element): boolean => {
    const root = element.getRootNode();
    if (!(root instanceof ShadowRoot) || element.closest('.view') || element.localName === 'iframe')
      return true;
    return root.host.localName !== 'box-file-widget' && isOurs(root.host);
  };

  const widget = document.querySelector('box-file-widget');
  if (!widget) throw new Error('There is no widget.');
  const found = await find(window, widget);
  const frame = widget.shadowRoot?.querySelector('iframe')?.contentWindow;
  const framed = frame ? await find(frame, frame.document.body) : [];
  const has = (ours: boolean) => (violation: Violation) =>
    violation.nodes.some(({ element }) => isOurs(element) === ours);
  return {
    ours: found.filter(has(true)).map(({ id }) => id),
    upstream: [...found.filter(has(false)), ...framed].map(({ id }) => id),
  };
}
