import { assert } from 'chai';
import type { BoxTokenChangeEvent } from '../../../src/widget/element/events/box-token-change-event.ts';
import { FEATURES } from '../../../src/contract/features.ts';
import { token } from '../token/endpoint.ts';
import { cleanUp, engineNodes, nextFrame, until, viewOf, widget, widgetAtWork } from './fixture.ts';

describe('the life of a widget', () => {
  afterEach(cleanUp);

  it('asks for a token, says that it loads, then mounts the engine with its defaults', async () => {
    const { element, engine, endpoint } = widget();
    await element.updateComplete;
    assert.equal(viewOf(element).querySelector('[role=status]')?.textContent.trim(), 'Loading your files…');
    assert.deepEqual(engine.log, []);

    await endpoint.answer(0, token('first'));
    const props = await until(() => engine.props);
    const { mode, folderId, features, language, apiUrl, uploadUrl } = props;
    assert.deepEqual(
      { mode, folderId, features, language, apiUrl, uploadUrl },
      {
        mode: 'explorer',
        folderId: '0',
        features: FEATURES,
        language: 'en-US',
        apiUrl: 'https://api.box.com',
        uploadUrl: 'https://upload.box.com',
      },
    );
    assert.equal(await props.token(), 'first');
    assert.equal(endpoint.requests.length, 1);
    assert.equal(endpoint.requests[0]?.url, new URL('/box/token', location.href).href);
    await until(() => viewOf(element).querySelector('.idle'));
    assert.equal(viewOf(element).querySelector('[role=status]')?.textContent.trim(), '');
  });

  it('asks for a new token when Box has refused one', async () => {
    const { engine, endpoint } = await widgetAtWork();
    const fresh = engine.props?.token('first');
    await endpoint.answer(1, token('second'));
    assert.equal(await fresh, 'second');
    assert.deepEqual(await endpoint.reasons(), ['initial', 'rejected']);
  });

  it("leaves the engine's nodes alone", async () => {
    const { element } = await widgetAtWork();
    const [node] = engineNodes(element);
    element.setAttribute('on-conflict', 'ask');
    await element.updateComplete;
    assert.deepEqual(engineNodes(element), [node]);
    assert.equal(element.shadowRoot?.children.length, 2);
  });

  it('takes the engine out and ends requests when it leaves the page', async () => {
    const { element, engine, endpoint } = await widgetAtWork();
    const pending = engine.props?.token('first').catch((error: unknown) => error);
    await until(() => endpoint.requests[1]);
    element.remove();
    assert.deepEqual(engine.log, ['mount', 'unmount']);
    assert.deepEqual(engineNodes(element), []);
    assert.isTrue(endpoint.requests[1]?.signal.aborted);
    assert.equal(((await pending) as Error).name, 'AbortError');
    assert.equal(
      ((await engine.props?.token().catch((error: unknown) => error)) as Error).name,
      'AbortError',
    );
    assert.equal(endpoint.requests.length, 2);
  });

  it('says nothing when it is taken out while it waits', async () => {
    const { element, engine, endpoint, errors } = widget();
    await until(() => endpoint.requests[0]);
    element.remove();
    await endpoint.answer(0, token('late'));
    await nextFrame();
    assert.deepEqual(engine.log, []);
    assert.deepEqual(errors, []);
  });

  it('mounts again when it is put back', async () => {
    const { element, engine, endpoint } = await widgetAtWork();
    element.remove();
    document.body.append(element);
    await endpoint.answer(1, token('second'));
    await until(() => engineNodes(element)[0]);
    assert.deepEqual(engine.log, ['mount', 'unmount', 'mount']);
  });

  it('is mounted once, however quickly it is moved while the engine mounts', async () => {
    const { element, engine, endpoint } = widget();
    let open = (): void => undefined;
    engine.gate = new Promise((resolve) => (open = resolve));
    await endpoint.answer(0, token('first'));
    await until(() => engine.log.length);
    for (let times = 0; times < 3; times++) {
      element.remove();
      document.body.append(element);
      await nextFrame();
      void endpoint.answer(times + 1, token(`again-${times}`));
      await nextFrame();
    }
    open();
    await until(() => viewOf(element).querySelector('.idle'));
    assert.equal(engine.mounted, 1);
    assert.equal(engine.mostMounted, 1);
    assert.equal(engineNodes(element).length, 1);
  });

  it('leaves nothing mounted when it is taken out while the engine mounts', async () => {
    const { element, engine, endpoint } = widget();
    let open = (): void => undefined;
    engine.gate = new Promise((resolve) => (open = resolve));
    await endpoint.answer(0, token('first'));
    await until(() => engine.log.length);
    element.remove();
    open();
    await until(() => engine.log.includes('unmount'));
    assert.deepEqual(engineNodes(element), []);
  });

  it('refresh loads anew what is on screen, and leaves the engine where it is', async () => {
    const { element, engine, endpoint } = await widgetAtWork();
    element.refresh();
    assert.deepEqual(engine.log, ['mount', 'refresh']);
    assert.equal(endpoint.requests.length, 1);
  });

  it('asks before a page is left while files are being sent', async () => {
    const { element, engine } = await widgetAtWork();
    const leave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    assert.isTrue(leave());
    engine.uploading = true;
    assert.isFalse(leave());
    element.remove();
    assert.isTrue(leave());
  });

  it('shows nothing of a former user to the next, in list, queue or request', async () => {
    const { element, engine, endpoint, errors } = widget();
    await endpoint.answer(0, token('hers', { subject: 'ada' }));
    await until(() => viewOf(element).querySelector('.idle'));
    const former = engine.props?.token('hers').catch((error: unknown) => error);
    await endpoint.answer(1, token('his', { subject: 'grace' }));
    assert.equal(((await former) as Error).name, 'AbortError', 'no request of hers goes on with his token');
    await until(() => engine.log.length === 3);
    assert.deepEqual(engine.log, ['mount', 'unmount', 'mount']);
    assert.equal(await engine.props?.token(), 'his');
    await until(() => errors.length);
    assert.equal(errors[0]?.code, 'identity_changed');
    await until(() => viewOf(element).querySelector('.banner'));
    assert.equal(endpoint.requests.length, 2);
  });

  it('tells the page of each new token, and nobody the token', async () => {
    const { element, endpoint } = widget();
    const heard: BoxTokenChangeEvent[] = [];
    element.addEventListener('box-token-change', (event) => heard.push(event));
    await endpoint.answer(0, token('very-secret', { expires_in: 3000 }));
    const event = await until(() => heard[0]);
    assert.equal(event.reason, 'initial');
    assert.equal(event.expiresIn, 3000);
    const values = Object.values(event as unknown as Record<string, unknown>);
    assert.notInclude(values.map(String).join(' '), 'very-secret');
  });
});

describe('a `token` property', () => {
  afterEach(cleanUp);

  it('stands in place of the token endpoint', async () => {
    const { element, engine, endpoint } = widget({ 'token-url': '' });
    const asked: string[] = [];
    element.token = ({ reason, folderId }) => {
      asked.push(`${reason} ${folderId}`);
      return `token-${asked.length}`;
    };
    await until(() => engine.props);
    assert.equal(await engine.props?.token(), 'token-1');
    assert.equal(await engine.props?.token('token-1'), 'token-2');
    assert.deepEqual(asked, ['initial 0', 'rejected 0']);
    assert.equal(endpoint.requests.length, 0);
    assert.isFalse(element.hasAttribute('token'));
  });

  it('as another string reaches the engine that is at work', async () => {
    const { element, engine } = widget();
    element.token = 'one';
    await until(() => engine.props);
    element.token = 'two';
    await until(() => engine.log.length === 2);
    assert.equal(await engine.props?.token(), 'two');
    assert.deepEqual(engine.log, ['mount', 'update']);
  });
});
