import assert from 'node:assert/strict';
import { PEOPLE } from '../../../demo/intranet/people.ts';
import type { Scene } from './scene.ts';

/** Stands in bodies where nothing that is shown may come from. */
export const MARK = 'mark-of-a-body';

/** Nothing of what the page has, says or logs is a token, an address, or came from a body that is none of its business. */
export async function assertNothingLeaks(scene: Scene): Promise<void> {
  const { events, console } = await scene.records();
  const places = {
    page: await scene.page.evaluate(domOf),
    events: JSON.stringify(events),
    console: console.join('\n'),
    errors: (await scene.page.errors()).join('\n'),
  };
  const secrets = [MARK, ...scene.interference.tokens, ...PEOPLE.map(({ email }) => email)];
  for (const [place, text] of Object.entries(places)) {
    for (const secret of secrets) assert.ok(!text.includes(secret), `${secret} is in the ${place}`);
    assert.doesNotMatch(text, /network error/i, place);
  }
}

/** Runs in the page: the widget's markup, its shadow roots and its frame included. */
function domOf(): string {
  const widget = document.querySelector('box-file-widget');
  const inner = (element: Element): Element | ShadowRoot | null | undefined =>
    element instanceof HTMLIFrameElement ? element.contentDocument?.documentElement : element.shadowRoot;
  const markup = (root: Element | ShadowRoot): string =>
    [...root.querySelectorAll('*')].reduce((text, element) => {
      const below = inner(element);
      return text + (below ? markup(below) : '');
    }, root.innerHTML);
  return widget?.shadowRoot ? markup(widget.shadowRoot) : '';
}
