import { assert } from 'chai';
import type { BoxErrorEvent } from '../../../src/widget/element/events/box-error-event.ts';
import { BoxFileWidgetElement } from '../../../src/widget/element/box-file-widget-element.ts';
import { define } from '../../../src/widget/element/define.ts';
import { LifeCode } from '../../../src/widget/element/life-code.ts';
import { Life } from '../../../src/widget/element/life.ts';
import { FirstListings } from '../../../src/widget/first-rows/first-listings.ts';
import { SharedSources } from '../../../src/widget/token/shared-sources.ts';
import { Endpoint, token } from '../token/endpoint.ts';
import { TestClock } from '../token/test-clock.ts';
import { TestPage } from '../token/test-page.ts';
import { nextFrame, until, viewOf } from './fixture.ts';
import { TestEngine } from './test-engine.ts';

const LISTING = {
  name: 'All Files',
  item_collection: { total_count: 1, entries: [{ id: '1', type: 'folder', name: 'Projects' }] },
};

interface Started {
  readonly element: BoxFileWidgetElement;
  readonly engine: TestEngine;
  readonly endpoint: Endpoint;
  /** URLs that Box was asked for. */
  readonly asked: string[];
  readonly errors: BoxErrorEvent[];
  /** Another of the same tag. */
  readonly another: () => BoxFileWidgetElement;
  /** Whether the widget's own code has been asked for. */
  readonly isAskedForCode: () => boolean;
  /** Box answers what it is asked, which it does at once where this is not held back. */
  readonly holdBox: () => () => void;
  /** The widget's own code comes. */
  readonly come: () => void;
  /** It does not. */
  readonly stayAway: () => void;
}

const inPage: Element[] = [];
const fetchOfPage = globalThis.fetch;
let tags = 0;

/** A widget whose own code is on its way, with a Box that answers at once. */
function start(attributes: Record<string, string> = {}): Started {
  const [engine, endpoint, asked] = [new TestEngine(), new Endpoint(), [] as string[]];
  let [boxAnswers, isAskedForCode] = [Promise.resolve(), false];
  globalThis.fetch = async (input) => {
    asked.push(new Request(input).url);
    await boxAnswers;
    return Response.json(LISTING);
  };
  const holdBox = (): (() => void) => {
    let letGo = (): void => undefined;
    boxAnswers = new Promise((resolve) => {
      letGo = resolve;
    });
    return letGo;
  };
  const [clock, page, errors] = [new TestClock(), new TestPage(), [] as BoxErrorEvent[]];
  const sources = new SharedSources({ clock, page, random: () => 0 });
  let come = (): void => undefined;
  let stayAway = come;
  const code = new Promise<{ Life: typeof Life }>((resolve, reject) => {
    come = () => {
      resolve({ Life });
    };
    stayAway = () => {
      reject(new TypeError('no such file'));
    };
  });
  const tag = `box-file-widget-early-${String(++tags)}`;
  define(
    {
      engines: { shadow: () => Promise.resolve(engine) },
      listings: new FirstListings(),
      fetch: endpoint.fetch,
      world: { sources, clock, page },
      life: new LifeCode(() => {
        isAskedForCode = true;
        return code;
      }),
    },
    tag,
  );
  const another = (): BoxFileWidgetElement => {
    const made = document.createElement(tag);
    if (!(made instanceof BoxFileWidgetElement)) throw new Error(`<${tag}> is not defined.`);
    made.addEventListener('box-error', (event) => errors.push(event));
    for (const [name, value] of Object.entries({ 'token-url': '/box/token', ...attributes }))
      made.setAttribute(name, value);
    document.body.append(made);
    inPage.push(made);
    return made;
  };
  return {
    ...{ element: another(), engine, endpoint, asked, errors, another, holdBox, come, stayAway },
    isAskedForCode: () => isAskedForCode,
  };
}

const rowsOf = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelector('.first-rows')?.shadowRoot?.querySelectorAll('b') ?? [])].map(
    ({ textContent }) => textContent,
  );

describe('before the widget’s own code has come', () => {
  afterEach(() => {
    for (const element of inPage.splice(0)) element.remove();
    globalThis.fetch = fetchOfPage;
  });

  it('the list is on screen, and its own code goes on with what was asked', async () => {
    const { element, engine, endpoint, asked, come } = start();
    await endpoint.answer(0, token('first'));
    await until(() => rowsOf(element)[0]);
    assert.deepEqual(rowsOf(element), ['Projects']);
    assert.equal(viewOf(element).childElementCount, 0);
    come();
    const props = await until(() => engine.props);
    assert.equal(await props.token(), 'first');
    await until(() => viewOf(element).querySelector('.idle'));
    assert.equal(endpoint.requests.length, 1);
    assert.equal(asked.length, 1);
    const [, url = '', query = ''] = /^(.*)\?(.*)$/.exec(asked[0] ?? '') ?? [];
    const params = Object.fromEntries(new URLSearchParams(query));
    const limits = { limit: Number(params['limit']), offset: Number(params['offset']) };
    const answer = await props.firstListing?.({ url, params: { ...params, ...limits }, token: 'first' });
    assert.equal(answer?.status, 200, 'the engine gets the list that was asked for');
    await until(() => rowsOf(element).length === 0);
  });

  it('its own code waits for the rows, which nothing of it may hold up', async () => {
    const { element, endpoint, asked, holdBox, isAskedForCode } = start();
    const letGo = holdBox();
    await endpoint.answer(0, token('first'));
    await until(() => asked[0]);
    await nextFrame();
    assert.isFalse(isAskedForCode());
    assert.isNull(element.shadowRoot?.querySelector('.first-rows'), 'no rehearsal is to be seen');
    letGo();
    await until(() => isAskedForCode());
    assert.deepEqual(rowsOf(element), ['Projects']);
  });

  it('its own code comes meanwhile where the endpoint, or Box, takes its time', async () => {
    const { element, asked, endpoint, isAskedForCode } = start();
    await until(() => isAskedForCode());
    assert.deepEqual([asked, rowsOf(element)], [[], []]);
    const other = start();
    other.holdBox();
    await endpoint.answer(0, token('first'));
    await other.endpoint.answer(0, token('first'));
    await until(() => other.isAskedForCode());
    assert.deepEqual(rowsOf(other.element), []);
  });

  it('an answer that is still on its way is its own code’s to wait for', async () => {
    const { element, engine, endpoint, asked, come } = start();
    await until(() => endpoint.requests[0]);
    come();
    await until(() => viewOf(element).querySelector('.loading'));
    await endpoint.answer(0, token('first'));
    await until(() => engine.props);
    assert.deepEqual([endpoint.requests.length, asked.length], [1, 1]);
  });

  it('widgets that want the same ask once', async () => {
    const { engine, endpoint, asked, another, come } = start();
    another();
    await endpoint.answer(0, token('first'));
    await until(() => asked.length);
    come();
    await until(() => engine.mounted === 2);
    assert.deepEqual([endpoint.requests.length, asked.length], [1, 1]);
  });

  it('a problem of the endpoint waits to be told', async () => {
    const { element, endpoint, asked, errors, come } = start();
    await endpoint.answer(0, Response.json({ code: 'no_box_user' }, { status: 403 }));
    await nextFrame();
    assert.deepEqual(errors, []);
    come();
    await until(() => errors.length);
    assert.equal(errors[0]?.code, 'no_box_user');
    assert.include(viewOf(element).querySelector('[role=alert]')?.textContent, 'No Box account');
    assert.deepEqual([endpoint.requests.length, asked.length], [1, 0]);
  });

  it('another folder is another question, and the first one is given up', async () => {
    const { element, engine, endpoint, come } = start();
    await until(() => endpoint.requests[0]);
    element.folderId = '42';
    await until(() => endpoint.requests[1]);
    assert.isTrue(endpoint.requests[0]?.signal.aborted);
    await endpoint.answer(1, token('for-42'));
    await until(() => rowsOf(element)[0]);
    come();
    await until(() => engine.props);
    assert.equal(engine.props?.folderId, '42');
    assert.equal(endpoint.requests.length, 2);
  });

  it('a widget that is taken out gives up its request, and its rows', async () => {
    const { element, engine, endpoint, come } = start();
    await until(() => endpoint.requests[0]);
    element.remove();
    assert.isTrue(endpoint.requests[0]?.signal.aborted);
    document.body.append(element);
    await endpoint.answer(1, token('second'));
    await until(() => rowsOf(element)[0]);
    element.remove();
    assert.deepEqual(rowsOf(element), []);
    come();
    await nextFrame();
    assert.deepEqual(engine.log, []);
  });

  it('the page’s own token gets the list as well, and its function is called once', async () => {
    const { element, engine, asked, come } = start({ 'token-url': '' });
    let calls = 0;
    element.token = () => `own-${String(++calls)}`;
    await until(() => rowsOf(element)[0]);
    come();
    assert.equal(await (await until(() => engine.props)).token(), 'own-1');
    assert.deepEqual([calls, asked.length], [1, 1]);
  });

  it('says so in one sentence where it cannot come', async () => {
    const { element, endpoint, errors, isAskedForCode, stayAway } = start();
    await endpoint.answer(0, token('first'));
    await until(() => isAskedForCode());
    stayAway();
    await until(() => errors.length);
    assert.deepEqual([errors[0]?.code, errors[0]?.retryable], ['load_failed', true]);
    const alert = viewOf(element).querySelector('[role=alert]');
    assert.equal(alert?.textContent, "The file browser couldn't be loaded.");
    assert.isTrue(alert?.checkVisibility());
    assert.deepEqual(rowsOf(element), ['Projects'], 'what is there stays');
  });
});
