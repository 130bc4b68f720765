import { assert } from 'chai';
import { BoxFileWidgetElement } from '../../../src/widget/element/box-file-widget-element.ts';
import { define } from '../../../src/widget/element/define.ts';
import { TestEngine } from './test-engine.ts';

const engine = () => Promise.resolve(new TestEngine());

describe('define', () => {
  it('registers the element once, and lets a second loader be', () => {
    assert.equal(customElements.get('box-file-widget'), undefined, 'the class alone registers nothing');
    define({ engines: { shadow: engine } });
    const first = customElements.get('box-file-widget');
    define({ engines: { shadow: engine } });
    assert.isTrue(customElements.get('box-file-widget') === first);
    assert.isTrue(document.createElement('box-file-widget') instanceof BoxFileWidgetElement);
  });

  it('keeps properties that were set before', async () => {
    const early = document.createElement('box-file-widget-late');
    Object.assign(early, { folderId: '7', tokenUrl: '/box/token' });
    document.body.append(early);
    define(
      { engines: { shadow: engine }, fetch: () => new Promise(() => undefined) },
      'box-file-widget-late',
    );
    if (!(early instanceof BoxFileWidgetElement)) throw new Error('It is not upgraded.');
    await early.updateComplete;
    assert.equal(early.folderId, '7');
    early.remove();
  });
});
