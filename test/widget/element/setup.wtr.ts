import { assert } from 'chai';
import { token } from '../token/endpoint.ts';
import { cleanUp, nextFrame, sentence, until, widget, widgetAtWork } from './fixture.ts';

describe('an attribute that cannot be used', () => {
  const log = console.error;
  let logged: unknown[][] = [];

  beforeEach(() => {
    logged = [];
    console.error = (...line: unknown[]) => logged.push(line);
  });

  afterEach(() => {
    console.error = log;
    cleanUp();
  });

  it('is named to the deployer once, and the user reads a sentence', async () => {
    const { element, endpoint, errors } = widget({ 'token-url': '' });
    await until(() => errors.length);
    element.requestUpdate();
    element.setAttribute('on-conflict', 'ask');
    await nextFrame();
    assert.deepEqual(logged, [
      [
        '<box-file-widget>: the attribute token-url is missing: set it to your token endpoint, as in token-url="/box/token".',
      ],
    ]);
    assert.equal(sentence(element), "File access isn't set up correctly on this page.");
    assert.equal(errors[0]?.code, 'bad_attribute');
    assert.equal(errors.length, 1);
    assert.equal(endpoint.requests.length, 0);
    element.refresh();
    await nextFrame();
    assert.equal(endpoint.requests.length, 0);
  });

  it('may be mended by a listener', async () => {
    const { element, engine, endpoint } = widget({ 'folder-id': 'root' });
    element.addEventListener('box-error', () => {
      element.folderId = '7';
    });
    await endpoint.answer(0, token('first'));
    await until(() => engine.props);
    assert.equal(engine.props?.folderId, '7');
    assert.equal(sentence(element), '');
    assert.equal(logged.length, 1);
  });

  it('ends what was at work', async () => {
    const { element, engine, endpoint, errors } = await widgetAtWork();
    element.setAttribute('mode', 'juggler');
    await until(() => errors.length);
    assert.deepEqual(engine.log, ['mount', 'unmount']);
    element.refresh();
    await nextFrame();
    assert.equal(endpoint.requests.length, 1);
    assert.match(
      String(logged[0]),
      /attribute mode must be one of explorer, uploader, picker, preview, sidebar, not "juggler"/,
    );
  });
});
