import { assert } from 'chai';
import { pageSignals, type PageSignal } from '../../../src/widget/page/page-signals.ts';
import { until } from '../element/fixture.ts';

describe('the signals of a page', () => {
  const heard: PageSignal[] = [];
  let end = (): void => undefined;

  beforeEach(() => {
    heard.length = 0;
    end = pageSignals.subscribe((signal) => heard.push(signal));
  });

  afterEach(() => {
    end();
  });

  it('tell of a network, of waking up, and of a user who may be back', () => {
    for (const type of ['offline', 'online', 'pageshow', 'focus', 'storage'])
      window.dispatchEvent(new Event(type));
    for (const type of ['resume', 'visibilitychange']) document.dispatchEvent(new Event(type));
    assert.deepEqual(heard, ['offline', 'online', 'wake', 'return', 'return', 'wake', 'wake']);
  });

  it('reach the widgets of other tabs', async () => {
    pageSignals.announceReturn();
    await until(() => heard.includes('return'));
  });

  it('end with the subscription', () => {
    end();
    for (const type of ['online', 'focus']) window.dispatchEvent(new Event(type));
    assert.deepEqual(heard, []);
  });
});
