import { assert } from 'chai';
import type { BoxErrorEvent } from '../../../src/widget/element/events/box-error-event.ts';
import { token } from '../token/endpoint.ts';
import {
  button,
  cleanUp,
  engineNodes,
  nextFrame,
  sentence,
  until,
  viewOf,
  widget,
  widgetAtWork,
} from './fixture.ts';

function problem(code: string, status: number, more: Record<string, unknown> = {}): Response {
  return Response.json({ code, status, correlation_id: 'c-1', ...more }, { status });
}

/** An event itself is not for comparing: where it differs, printing it means printing the whole page. */
function factsOf(event: BoxErrorEvent | undefined): Partial<BoxErrorEvent> | undefined {
  if (!event) return undefined;
  const { code, status, retryable, requestId } = event;
  return { code, status, retryable, requestId };
}

function count(element: Element, selector: string): number {
  return viewOf(element).querySelectorAll(selector).length;
}

describe('when there is no token', () => {
  afterEach(cleanUp);

  it('says why in one sentence, with whom to ask, and tells the page', async () => {
    const { element, endpoint, errors } = widget();
    await endpoint.answer(0, problem('no_box_user', 403, { contact: 'the service desk' }));
    await until(() => errors.length);
    assert.equal(sentence(element), 'No Box account is linked to your sign-in.');
    const text = viewOf(element).querySelector('.cover')?.textContent ?? '';
    assert.include(text, 'Contact: the service desk');
    assert.include(text, 'Reference: c-1');
    assert.equal(count(element, '.cover .action'), 0, 'nothing to press where nothing helps');

    const [event] = errors;
    assert.isTrue(event?.bubbles && event.composed);
    assert.deepEqual(factsOf(event), {
      code: 'no_box_user',
      status: 403,
      retryable: false,
      requestId: 'c-1',
    });
  });

  it('leads to the sign-in page at the top level', async () => {
    const { element, endpoint, errors } = widget();
    await endpoint.answer(0, problem('session_ended', 401, { login_url: '/sign-in' }));
    await until(() => errors.length);
    assert.equal(sentence(element), 'Your session has ended. Sign in again to continue.');
    const link = button(element, 'Sign in');
    assert.equal(link.getAttribute('href'), new URL('/sign-in', location.href).href);
    assert.equal(link.getAttribute('target'), '_top');
  });

  it('makes no link of an address that runs code', async () => {
    const { element, endpoint, errors } = widget();
    await endpoint.answer(0, problem('session_ended', 401, { login_url: 'javascript:alert(1)' }));
    await until(() => errors.length);
    assert.equal(count(element, 'a'), 0);
  });

  it('shows markup from the backend as text', async () => {
    const { element, endpoint, errors } = widget();
    await endpoint.answer(0, problem('forbidden', 403, { contact: '<img src=x>' }));
    await until(() => errors.length);
    assert.equal(count(element, 'img'), 0);
    assert.include(viewOf(element).querySelector('.cover')?.textContent, '<img src=x>');
  });

  it('says how long the server wants to be left alone', async () => {
    const { element, endpoint, errors } = widget();
    await endpoint.answer(0, new Response(null, { status: 429, headers: { 'Retry-After': '7' } }));
    await until(() => errors.length);
    assert.equal(sentence(element), 'Too many requests. Trying again in 7 s.');
  });

  it('tries again when asked to', async () => {
    const { element, engine, endpoint, errors, clock } = widget();
    await endpoint.answer(0, new Response(null, { status: 503 }));
    await until(() => errors.length);
    button(element, 'Try again').click();
    clock.tick(5000);
    await endpoint.answer(1, token('first'));
    await until(() => engineNodes(element)[0]);
    assert.equal(sentence(element), '');
    assert.deepEqual(engine.log, ['mount']);
  });

  it('says so above the last known list, once for all its requests, until there is one again', async () => {
    const { element, engine, endpoint, errors, page, clock } = await widgetAtWork();
    let ended = 0;
    element.addEventListener('box-session-end', () => ended++);
    const waiting = Promise.all([engine.props?.token('first'), engine.props?.token('first')]);
    await endpoint.answer(1, problem('session_ended', 401));
    await until(() => errors.length);
    const node = engineNodes(element)[0] as HTMLElement;
    assert.equal(sentence(element), 'Your session has ended. Sign in again to continue.');
    assert.equal(count(element, '.banner'), 1);
    assert.equal(getComputedStyle(node).visibility, 'visible');
    assert.equal(ended, 1);

    clock.tick(5000);
    page.signal('return');
    await endpoint.answer(2, token('second'));
    assert.deepEqual(await waiting, ['second', 'second']);
    await element.updateComplete;
    assert.equal(sentence(element), '');
    assert.equal(count(element, '.banner'), 0);
    assert.deepEqual(engine.log, ['mount']);
    assert.equal(errors.length, 1);
  });

  it('leaves the focus where it is', async () => {
    const { element, engine, endpoint, errors } = await widgetAtWork();
    const inEngine = engineNodes(element)[0]?.querySelector('button');
    inEngine?.focus();
    void engine.props?.token('first').catch(() => undefined);
    await endpoint.answer(1, problem('session_ended', 401));
    await until(() => errors.length);
    assert.equal(element.shadowRoot?.activeElement, inEngine);
  });

  it('shows what the widget knows of the cause where the page asks for it', async () => {
    const { element, endpoint, errors } = widget();
    await endpoint.answer(0, Response.json({ access_token: 'a', expires_in: 'soon' }));
    await until(() => errors.length);
    const text = (): string => viewOf(element).querySelector('.cover')?.textContent ?? '';
    assert.notInclude(text(), 'expires_in');
    element.debug = true;
    await element.updateComplete;
    assert.include(text(), 'expires_in');
  });
});

describe('when the engine fails', () => {
  afterEach(cleanUp);

  it('to load, says so, and loads again when asked to', async () => {
    const cause = new Error('chunk');
    let loads = 0;
    const { element, endpoint, errors } = widget({}, () => {
      loads++;
      return Promise.reject(cause);
    });
    await endpoint.answer(0, token('first'));
    await until(() => errors.length);
    assert.equal(sentence(element), "The file browser couldn't be loaded.");
    assert.equal(errors[0]?.code, 'load_failed');
    assert.equal(errors[0]?.cause, cause);
    button(element, 'Try again').click();
    await until(() => loads === 2);
  });

  it('to load in time, says so, and a mount that comes too late leaves nothing', async () => {
    const { element, engine, endpoint, errors, clock } = widget();
    let open = (): void => undefined;
    engine.gate = new Promise((resolve) => (open = resolve));
    await endpoint.answer(0, token('first'));
    await until(() => engine.log.length);
    clock.tick(15_000);
    await until(() => errors.length);
    assert.equal(errors[0]?.code, 'load_failed');
    button(element, 'Try again').click();
    await endpoint.answer(1, token('second'));
    open();
    await until(() => engineNodes(element).length === 1 && engine.mounted === 1);
    assert.equal(sentence(element), '');
  });

  it('because Box refuses even a new token, stops until the page is told to go on', async () => {
    const { element, engine, endpoint, errors } = await widgetAtWork();
    engine.emit({ type: 'error', trouble: { code: 'box_rejected_token', status: 401 } });
    await until(() => errors.length);
    assert.equal(sentence(element), "Box didn't accept your sign-in.");
    assert.deepEqual(factsOf(errors[0]), {
      code: 'box_rejected_token',
      status: 401,
      retryable: false,
      requestId: undefined,
    });
    void engine.props?.token('first').catch(() => undefined);
    await nextFrame();
    assert.equal(endpoint.requests.length, 1, 'no loop');
    element.refresh();
    await endpoint.answer(1, token('second'));
    await until(() => engine.log.length === 3);
    assert.deepEqual(engine.log, ['mount', 'unmount', 'mount']);
  });

  it('with one request, says so above the list until it is put away or left behind', async () => {
    const { element, engine, errors } = await widgetAtWork();
    engine.emit({ type: 'error', trouble: { code: 'not_allowed', status: 403 } });
    await until(() => errors.length);
    assert.equal(errors[0]?.code, 'not_allowed');
    await element.updateComplete;
    assert.equal(sentence(element), "You can't do this in this folder.");
    button(element, 'Close').click();
    await element.updateComplete;
    assert.equal(sentence(element), '');

    engine.emit({ type: 'error', trouble: { code: 'not_allowed', status: 403 } });
    engine.emit({ type: 'navigate', folderId: '42' });
    await element.updateComplete;
    assert.equal(sentence(element), '');

    engine.emit({ type: 'error', trouble: { code: 'item_not_found', status: 404 } });
    engine.emit({ type: 'navigate', folderId: '0' });
    await element.updateComplete;
    assert.equal(sentence(element), 'This item was moved or deleted.', 'it is why the user is here');
  });

  it('for a while, says so until it goes on, and fills in the numbers', async () => {
    const { element, engine, errors } = await widgetAtWork();
    engine.emit({ type: 'waiting', trouble: { code: 'box_busy', status: 429, retryAfter: 7 } });
    await element.updateComplete;
    assert.equal(sentence(element), 'Box is busy. Trying again in 7 s.');
    engine.emit({ type: 'waiting', trouble: { code: 'box_busy', status: 429, retryAfter: 9 } });
    engine.emit({ type: 'waiting', trouble: { code: 'upload_paused', percent: 40 } });
    await element.updateComplete;
    assert.equal(sentence(element), 'Upload paused at 40 %.');
    engine.emit({ type: 'recovered' });
    await element.updateComplete;
    assert.equal(sentence(element), '');
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['box_busy', 'upload_paused'],
    );
  });

  it('says that the browser is offline without a request, and loads anew what may be old when it is back', async () => {
    const { element, engine, page } = await widgetAtWork();
    page.signal('offline');
    await element.updateComplete;
    assert.equal(sentence(element), "You're offline. We'll reconnect automatically.");
    page.signal('online');
    await element.updateComplete;
    assert.equal(sentence(element), '');
    assert.deepEqual(engine.log, ['mount', 'refresh']);

    engine.emit({ type: 'waiting', trouble: { code: 'offline' } });
    engine.emit({ type: 'recovered' });
    assert.deepEqual(engine.log, ['mount', 'refresh', 'refresh']);
  });

  it('of many requests alike is told once, and for each file', async () => {
    const { engine, errors } = await widgetAtWork();
    for (const name of ['a.txt', 'a.txt', 'b.txt']) {
      engine.emit({ type: 'error', trouble: { code: 'file_too_large', name } });
    }
    for (let times = 0; times < 50; times++) {
      engine.emit({ type: 'error', trouble: { code: 'box_failed', status: 500 } });
    }
    await nextFrame();
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['file_too_large', 'file_too_large', 'box_failed'],
    );
  });

  it('for a step that Box needs goes on when the user comes back from it', async () => {
    const { element, engine, page } = await widgetAtWork();
    const ways = [{ action: 'open-box', url: 'https://app.box.com' }] as const;
    engine.emit({ type: 'error', trouble: { code: 'box_step_needed', status: 403, ways } });
    await element.updateComplete;
    assert.equal(button(element, 'Open in Box').getAttribute('href'), 'https://app.box.com');
    page.signal('return');
    await element.updateComplete;
    assert.deepEqual(engine.log, ['mount', 'refresh']);
    assert.equal(sentence(element), '');
  });

  it('with one upload, offers its ways on', async () => {
    const { element, engine } = await widgetAtWork();
    const chosen: string[] = [];
    const way = (action: 'new-version' | 'keep-both') => ({ action, run: () => chosen.push(action) });
    const ways = [way('new-version'), way('keep-both')];
    engine.emit({ type: 'error', trouble: { code: 'name_conflict', name: 'Plan.txt', ways } });
    await element.updateComplete;
    assert.equal(sentence(element), 'Plan.txt already exists.');
    button(element, 'Keep both').click();
    await element.updateComplete;
    assert.deepEqual(chosen, ['keep-both']);
    assert.equal(sentence(element), '');
  });

  it('because of a name, asks for another', async () => {
    const { element, engine } = await widgetAtWork();
    const names: string[] = [];
    const rename = { action: 'rename', name: 'a:b.txt', run: (name: string) => names.push(name) } as const;
    engine.emit({ type: 'error', trouble: { code: 'name_invalid', name: 'a:b.txt', ways: [rename] } });
    await element.updateComplete;
    assert.equal(sentence(element), "a:b.txt isn't allowed in Box.");
    const field = viewOf(element).querySelector('input');
    assert.equal(field?.value, 'a:b.txt');
    if (field) field.value = ' a-b.txt ';
    button(element, 'Upload under this name').click();
    await element.updateComplete;
    assert.deepEqual(names, ['a-b.txt']);
    assert.equal(sentence(element), '');
  });
});
