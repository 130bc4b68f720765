import { assert } from 'chai';
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

  it('end with the widget', async () => {
    const { element, engine } = await widgetAtWork();
    let heard = 0;
    element.addEventListener('box-ready', () => heard++);
    element.remove();
    engine.emit({ type: 'ready' });
    assert.equal(heard, 0);
  });
});
