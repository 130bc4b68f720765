import { assert } from 'chai';
import type { Action } from '../../../src/widget/engine/engine.ts';
import { BoxNavigateEvent } from '../../../src/widget/element/events/box-navigate-event.ts';
import { BoxReadyEvent } from '../../../src/widget/element/events/box-ready-event.ts';
import { cleanUp, widgetAtWork } from './fixture.ts';

describe('events', () => {
  afterEach(cleanUp);

  it('tell what the engine does, to listeners further up too', async () => {
    const { engine } = await widgetAtWork();
    const heard: Event[] = [];
    const hear = (event: Event) => heard.push(event);
    document.addEventListener('box-ready', hear);
    document.addEventListener('box-navigate', hear);
    engine.emit({ type: 'ready' });
    engine.emit({ type: 'navigate', folderId: '42' });
    document.removeEventListener('box-ready', hear);
    document.removeEventListener('box-navigate', hear);
    const [ready, navigate] = heard;
    assert.isTrue(ready instanceof BoxReadyEvent && ready.composed);
    assert.isTrue(navigate instanceof BoxNavigateEvent && navigate.folderId === '42');
  });

  it('carry what happened: the selection, the choice, each file', async () => {
    const { element, engine } = await widgetAtWork();
    const item = { id: '7', type: 'file', name: 'Plan.pdf' } as const;
    const upload = { id: 'u1', name: 'Plan.pdf', size: 3 };
    const heard: [string, unknown][] = [];
    const names = ['box-select', 'box-choose', 'box-cancel', 'box-download', 'box-preview'] as const;
    const uploads = [
      'box-upload-start',
      'box-upload-progress',
      'box-upload-done',
      'box-upload-failed',
    ] as const;
    for (const name of [...names, ...uploads]) {
      element.addEventListener(name, (event) =>
        heard.push([name, Object.assign({}, event, { isTrusted: undefined })]),
      );
    }
    engine.emit({ type: 'select', items: [item] });
    engine.emit({ type: 'choose', items: [item] });
    engine.emit({ type: 'cancel' });
    engine.emit({ type: 'download', item });
    engine.emit({ type: 'preview', item });
    engine.emit({ type: 'upload-start', upload });
    engine.emit({ type: 'upload-progress', upload, percent: 40 });
    engine.emit({ type: 'upload-done', upload, item });
    engine.emit({ type: 'upload-failed', upload, code: 'storage_full' });
    const all = [
      ['box-select', { items: [item] }],
      ['box-choose', { items: [item] }],
      ['box-cancel', {}],
      ['box-download', { item }],
      ['box-preview', { item }],
      ['box-upload-start', { upload }],
      ['box-upload-progress', { upload, percent: 40 }],
      ['box-upload-done', { upload, item }],
      ['box-upload-failed', { upload, code: 'storage_full' }],
    ].map(([name, fields]) => [name, { ...(fields as object), isTrusted: undefined }]);
    assert.deepEqual(heard, all as typeof heard);
  });

  it('let a page forbid what is about to be done', async () => {
    const { element, engine } = await widgetAtWork();
    const item = { id: '7', type: 'file', name: 'Plan.pdf' } as const;
    const actions: readonly Action[] = [
      { type: 'upload', upload: { id: 'u1', name: 'Plan.pdf', size: 3 } },
      { type: 'delete', item },
      { type: 'download', item },
      { type: 'navigate', folderId: '42' },
    ];
    const allows = (action: Action) => engine.props?.allows(action);
    for (const action of actions) {
      assert.isTrue(allows(action), action.type);
      const forbid = (event: Event) => {
        event.preventDefault();
      };
      element.addEventListener(`box-before-${action.type}`, forbid);
      assert.isFalse(allows(action), action.type);
      element.removeEventListener(`box-before-${action.type}`, forbid);
    }
  });

  it('end with the widget', async () => {
    const { element, engine } = await widgetAtWork();
    let heard = 0;
    element.addEventListener('box-ready', () => heard++);
    element.remove();
    engine.emit({ type: 'ready' });
    assert.equal(heard, 0);
  });
});
