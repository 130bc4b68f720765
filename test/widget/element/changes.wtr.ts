import { assert } from 'chai';
import { token } from '../token/endpoint.ts';
import { cleanUp, nextFrame, until, viewOf, widget, widgetAtWork } from './fixture.ts';

describe('a change of attributes', () => {
  afterEach(cleanUp);

  it('reaches the engine without a new token where none is needed', async () => {
    const { element, engine, endpoint } = await widgetAtWork();
    element.setAttribute('on-conflict', 'ask');
    element.setAttribute('api-url', 'https://box.example/');
    await element.updateComplete;
    assert.deepEqual(engine.log, ['mount', 'update']);
    assert.equal(engine.props?.onConflict, 'ask');
    assert.equal(engine.props?.apiUrl, 'https://box.example');
    assert.equal(endpoint.requests.length, 1);
  });

  it('of the folder gets a token for it first, then hands it to the same engine', async () => {
    const { element, engine, endpoint } = await widgetAtWork();
    element.folderId = '42';
    await until(() => endpoint.requests[1]);
    assert.equal(engine.props?.folderId, '0');
    assert.deepInclude((await endpoint.requests[1]?.clone().json()) as object, {
      folder_id: '42',
      reason: 'initial',
    });
    await endpoint.answer(1, token('for-42'));
    await until(() => engine.props?.folderId === '42');
    assert.equal(await engine.props?.token(), 'for-42');
    assert.deepEqual(engine.log, ['mount', 'update']);
  });

  it('of the features asks for a token that grants them, in one fixed order', async () => {
    const { element, endpoint } = await widgetAtWork();
    element.setAttribute('features', ' upload  browse');
    await until(() => endpoint.requests[1]);
    const body = (await endpoint.requests[1]?.clone().json()) as { features: unknown };
    assert.deepEqual(body.features, ['browse', 'upload']);
  });

  it('of the token endpoint leaves nothing of what was on screen', async () => {
    const { element, engine, endpoint } = await widgetAtWork();
    element.tokenUrl = '/other';
    await until(() => endpoint.requests[1]);
    assert.deepEqual(engine.log, ['mount', 'unmount']);
    await endpoint.answer(1, token('other'));
    await until(() => engine.log.length === 3);
  });

  it('while the first token is awaited ends that request', async () => {
    const { element, engine, endpoint } = widget();
    await until(() => endpoint.requests[0]);
    element.folderId = '42';
    await until(() => endpoint.requests[1]);
    assert.isTrue(endpoint.requests[0]?.signal.aborted);
    await endpoint.answer(1, token('for-42'));
    await until(() => engine.props);
    assert.equal(engine.props?.folderId, '42');
    assert.deepEqual(engine.log, ['mount']);
  });

  it('while the engine mounts is not lost', async () => {
    const { element, engine, endpoint } = widget();
    let open = (): void => undefined;
    engine.gate = new Promise((resolve) => (open = resolve));
    await endpoint.answer(0, token('first'));
    await until(() => engine.log.length);
    element.onConflict = 'ask';
    await element.updateComplete;
    open();
    await until(() => viewOf(element).querySelector('.idle'));
    assert.equal(engine.props?.onConflict, 'ask');
  });

  it('to the same values does nothing', async () => {
    const { element, engine, endpoint } = await widgetAtWork();
    element.setAttribute('folder-id', '0');
    element.setAttribute('api-url', 'https://api.box.com/');
    await nextFrame();
    assert.deepEqual(engine.log, ['mount']);
    assert.equal(endpoint.requests.length, 1);
  });
});
