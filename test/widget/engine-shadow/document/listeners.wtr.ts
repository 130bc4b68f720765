import { expect } from 'chai';
import { standIn } from '../../../../src/widget/engine-shadow/document/index.ts';
import { openRealm, press, type TestRealm } from './two-realms.ts';

describe('listeners on the stand-in document', () => {
  let a: TestRealm;
  let b: TestRealm;
  let targets: (EventTarget | null)[];
  const listener = (event: Event): void => {
    targets.push(event.target);
  };

  beforeEach(() => {
    a = openRealm();
    b = openRealm();
    targets = [];
  });

  afterEach(() => {
    a.realm.document.removeEventListener('mousedown', listener);
    standIn.removeEventListener('mousedown', listener);
    a.dispose();
    b.dispose();
  });

  it('see the element that was pressed, not the host', () => {
    a.realm.document.addEventListener('mousedown', listener);
    press(a.button);
    expect(targets).to.deep.equal([a.button]);
  });

  it('leave the target as it was for the page’s own listeners', () => {
    let seen: EventTarget | null = null;
    const own = (event: Event): void => {
      seen = event.target;
    };
    a.realm.document.addEventListener('mousedown', listener);
    document.addEventListener('mousedown', own);
    press(a.button);
    document.removeEventListener('mousedown', own);
    expect(seen).to.equal(a.realm.host);
  });

  it('hear a press in another widget once, even where that widget stops it', () => {
    a.realm.document.addEventListener('mousedown', listener);
    press(b.button);
    b.realm.body.addEventListener('mousedown', (event) => {
      event.stopPropagation();
    });
    press(b.button);
    expect(targets).to.deep.equal([b.button, b.button]);
  });

  it('hear a press in the page', () => {
    a.realm.document.addEventListener('mousedown', listener);
    press(document.body);
    expect(targets).to.deep.equal([document.body]);
  });

  it('are gone once removed', () => {
    a.realm.document.addEventListener('mousedown', listener);
    a.realm.document.removeEventListener('mousedown', listener);
    standIn.addEventListener('mousedown', listener);
    standIn.removeEventListener('mousedown', listener);
    press(a.button);
    press(b.button);
    expect(targets).to.deep.equal([]);
  });

  it('are called once where the same one is added twice', () => {
    a.realm.document.addEventListener('mousedown', listener);
    a.realm.document.addEventListener('mousedown', listener);
    press(a.button);
    press(b.button);
    expect(targets).to.deep.equal([a.button, b.button]);
  });

  it('for one time hear a press in another widget as well, and no second one', () => {
    a.realm.document.addEventListener('mousedown', listener, { once: true });
    press(b.button);
    press(a.button);
    expect(targets).to.deep.equal([b.button]);
  });

  it('of the capture phase go without those of the other phase', () => {
    a.realm.document.addEventListener('mousedown', listener);
    a.realm.document.addEventListener('mousedown', listener, true);
    a.realm.document.removeEventListener('mousedown', listener, true);
    press(b.button);
    expect(targets).to.deep.equal([b.button]);
  });

  it('may be objects with handleEvent', () => {
    const object = { handleEvent: listener };
    standIn.addEventListener('mousedown', object);
    press(a.button);
    standIn.removeEventListener('mousedown', object);
    expect(targets).to.deep.equal([a.button]);
  });
});
