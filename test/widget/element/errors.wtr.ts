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
    const { element, engine, endpoint, errors } = widget();
    await endpoint.answer(0, new Response(null, { status: 503 }));
    await until(() => errors.length);
    button(element, 'Try again').click();
    await endpoint.answer(1, token('first'));
    await until(() => engineNodes(element)[0]);
    assert.equal(sentence(element), '');
    assert.deepEqual(engine.log, ['mount']);
  });

  it('covers the engine that is at work, once for all its requests, until there is one again', async () => {
    const { element, engine, endpoint, errors } = await widgetAtWork();
    const lost = Promise.allSettled([engine.props?.token('first'), engine.props?.token('first')]);
    await endpoint.answer(1, problem('session_ended', 401));
    await lost;
    await until(() => errors.length);
    const node = engineNodes(element)[0] as HTMLElement;
    assert.equal(sentence(element), 'Your session has ended. Sign in again to continue.');
    assert.isTrue(node.inert);
    assert.equal(getComputedStyle(node).visibility, 'hidden');
    engine.emit({ type: 'error', trouble: { code: 'box_rejected_token', status: 401 } });
    await nextFrame();
    assert.equal(errors.length, 1);
    assert.equal(sentence(element), 'Your session has ended. Sign in again to continue.');

    const again = engine.props?.token('first');
    await endpoint.answer(2, token('second'));
    await again;
    await element.updateComplete;
    assert.equal(sentence(element), '');
    assert.isFalse(node.inert);
    assert.deepEqual(engine.log, ['mount']);
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

  it('because Box refuses even a new token, stops', async () => {
    const { element, engine, errors } = await widgetAtWork();
    engine.emit({ type: 'error', trouble: { code: 'box_rejected_token', status: 401 } });
    await until(() => errors.length);
    assert.equal(sentence(element), "Box didn't accept your sign-in.");
    assert.deepEqual(factsOf(errors[0]), {
      code: 'box_rejected_token',
      status: 401,
      retryable: false,
      requestId: undefined,
    });
  });

  it('with one request, tells the page and leaves the engine in sight', async () => {
    const { element, engine, errors } = await widgetAtWork();
    engine.emit({ type: 'error', trouble: { code: 'not_allowed', status: 403 } });
    await until(() => errors.length);
    assert.equal(errors[0]?.code, 'not_allowed');
    assert.equal(sentence(element), '');
  });
});
