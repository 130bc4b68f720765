import { assert } from 'chai';
import { cleanUp, until, widget, widgetAtWork } from './fixture.ts';

describe('methods', () => {
  afterEach(cleanUp);

  it('have the engine do what a page asks for', async () => {
    const { element, engine } = await widgetAtWork();
    element.navigateTo('42');
    element.uploadFiles(new Set([new File(['a'], 'a.txt'), new File(['b'], 'b.txt')]));
    element.clearSelection();
    assert.deepEqual(engine.log.slice(1), ['navigateTo 42', 'uploadFiles a.txt,b.txt', 'clearSelection']);
  });

  it('do nothing where no engine is on screen yet', () => {
    const { element, engine } = widget();
    element.navigateTo('42');
    element.uploadFiles([]);
    element.clearSelection();
    assert.deepEqual(engine.log, []);
  });

  it('say what is no folder id', async () => {
    const { element } = await widgetAtWork();
    assert.throws(() => {
      element.navigateTo('../7');
    }, /"\.\.\/7" is no Box folder id/);
  });
});

describe('a change at run time', () => {
  afterEach(cleanUp);

  it('of the mode keeps token and place', async () => {
    const { element, engine, endpoint } = await widgetAtWork();
    engine.emit({ type: 'navigate', folderId: '42' });
    element.mode = 'picker';
    await element.updateComplete;
    await until(() => engine.props?.mode === 'picker');
    assert.equal(element.getAttribute('mode'), 'picker', 'it is reflected');
    assert.deepEqual([engine.props?.mode, engine.props?.openFolderId], ['picker', '42']);
    assert.equal(endpoint.requests.length, 1);
    assert.equal(await engine.props?.token(), 'first');
    assert.equal(engine.mounted, 1);
  });

  it('of the folder leaves the place behind', async () => {
    const { element, engine } = await widgetAtWork();
    engine.emit({ type: 'navigate', folderId: '42' });
    element.setAttribute('folder-id', '7');
    element.setAttribute('mode', 'uploader');
    await element.updateComplete;
    assert.equal(element.folderId, '7');
    assert.isUndefined(engine.log.find((line) => line.startsWith('navigateTo')));
  });

  it('to an engine that is not built says so', async () => {
    const { element, errors } = await widgetAtWork();
    element.setAttribute('engine', 'frame');
    await element.updateComplete;
    await new Promise((resolve) => {
      element.addEventListener('box-error', resolve, { once: true });
    });
    assert.equal(errors[0]?.code, 'bad_attribute');
    assert.match(String(errors[0]?.cause), /attribute engine is "frame", which this build has not/);
  });
});
