import { assert } from 'chai';
import { token } from '../token/endpoint.ts';
import { cleanUp, sentence, until, viewOf, widget, widgetAtWork } from './fixture.ts';

function put(element: Element, slot: string, text: string): HTMLElement {
  const node = document.createElement('p');
  node.slot = slot;
  node.textContent = text;
  element.append(node);
  return node;
}

const isSeen = (node: Element) => node.checkVisibility();

describe('slots', () => {
  afterEach(cleanUp);

  it('stand in place of the sentence shown until files are there', async () => {
    const { element, endpoint } = widget();
    const own = put(element, 'loading', 'One moment');
    await until(() => isSeen(own));
    assert.isFalse(viewOf(element).querySelector('.loading')?.checkVisibility());
    await endpoint.answer(0, token('first'));
    await until(() => !isSeen(own));
  });

  it('leave the widget its own sentence where they are emptied', async () => {
    const { element } = widget();
    const own = put(element, 'loading', 'One moment');
    await until(() => isSeen(own));
    own.remove();
    await until(() => viewOf(element).querySelector('.loading')?.checkVisibility());
  });

  it('stand in place of what went wrong, a session’s end apart', async () => {
    const { element, engine } = await widgetAtWork();
    const [error, signedOut] = [put(element, 'error', 'Call us'), put(element, 'signed-out', 'Come back')];
    engine.emit({ type: 'error', trouble: { code: 'box_failed' } });
    await until(() => isSeen(error));
    assert.isFalse(isSeen(signedOut));
    assert.include(sentence(element), 'Box has a problem', 'for the event of focus and for tests');
  });

  it('are shown for a session that has ended', async () => {
    const { element, endpoint } = widget();
    const own = put(element, 'signed-out', 'Come back');
    await endpoint.answer(0, Response.json({ code: 'session_ended' }, { status: 401 }));
    await until(() => isSeen(own));
  });

  it('are shown in an empty folder, and not in another', async () => {
    const { element, engine } = await widgetAtWork();
    const own = put(element, 'empty', 'Nothing here');
    assert.isFalse(isSeen(own));
    engine.emit({ type: 'listed', isEmpty: true });
    await until(() => isSeen(own));
    engine.emit({ type: 'listed', isEmpty: false });
    await until(() => !isSeen(own));
  });
});
