import type { BoxErrorEvent } from '../../../src/widget/element/events/box-error-event.ts';
import { BoxFileWidgetElement } from '../../../src/widget/element/box-file-widget-element.ts';
import { define } from '../../../src/widget/element/define.ts';
import type { EngineLoader } from '../../../src/widget/engine/load.ts';
import { SharedSources } from '../../../src/widget/token/shared-sources.ts';
import { Endpoint, token } from '../token/endpoint.ts';
import { TestClock } from '../token/test-clock.ts';
import { TestPage } from '../token/test-page.ts';
import { TestEngine } from './test-engine.ts';

export interface Fixture {
  readonly element: BoxFileWidgetElement;
  readonly engine: TestEngine;
  readonly endpoint: Endpoint;
  readonly errors: BoxErrorEvent[];
  readonly clock: TestClock;
  readonly page: TestPage;
}

const inPage: Element[] = [];
let tags = 0;

/** A widget in the page, with an engine and a token endpoint that the test holds in its hands. */
export function widget(attributes: Record<string, string> = {}, loader?: EngineLoader): Fixture {
  const engine = new TestEngine();
  const endpoint = new Endpoint();
  const tag = `box-file-widget-${++tags}`;
  const [clock, page] = [new TestClock(), new TestPage()];
  const sources = new SharedSources({ clock, page, random: () => 0 });
  const load = loader ?? (() => Promise.resolve(engine));
  define({ engines: { shadow: load }, fetch: endpoint.fetch, world: { sources, clock, page } }, tag);
  const element = document.createElement(tag);
  if (!(element instanceof BoxFileWidgetElement)) throw new Error(`<${tag}> is not defined.`);
  for (const [name, value] of Object.entries({ 'token-url': '/box/token', ...attributes })) {
    element.setAttribute(name, value);
  }
  const errors: BoxErrorEvent[] = [];
  element.addEventListener('box-error', (event) => errors.push(event));
  document.body.append(element);
  inPage.push(element);
  return { element, engine, endpoint, errors, clock, page };
}

/** The same, with the engine on screen. */
export async function widgetAtWork(attributes: Record<string, string> = {}): Promise<Fixture> {
  const fixture = widget(attributes);
  await fixture.endpoint.answer(0, token('first'));
  await until(() => viewOf(fixture.element).querySelector('.idle'));
  return fixture;
}

export function cleanUp(): void {
  for (const element of inPage.splice(0)) element.remove();
}

/** The shadow root of the element's own view. */
export function viewOf(element: Element): ShadowRoot {
  const view = element.shadowRoot?.querySelector('.view')?.shadowRoot;
  if (!view) throw new Error('The widget has no view.');
  return view;
}

export function engineNodes(element: Element): Element[] {
  return [...(element.shadowRoot?.querySelectorAll('.engine') ?? [])];
}

export function sentence(element: Element): string {
  return viewOf(element).querySelector('[role=alert]')?.textContent.trim() ?? '';
}

export function button(element: Element, name: string): HTMLElement {
  const found = [...viewOf(element).querySelectorAll<HTMLElement>('button, a')].find(
    (one) => one.textContent.trim() === name,
  );
  if (!found) throw new Error(`There is no "${name}".`);
  return found;
}

/** Looks once a frame; the test runner's time limit ends what never comes. */
export async function until<Value>(look: () => Value): Promise<NonNullable<Value>> {
  for (;;) {
    const value = look();
    if (value) return value;
    await nextFrame();
  }
}

/** Long enough for all that is already settled to have had its effect. */
export async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
