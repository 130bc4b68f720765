import { expect } from 'chai';
import { ownerDocumentOf, standIn, standInFor } from '../../../../src/widget/engine-shadow/document/index.ts';
import { enterRealmOf } from '../../../../src/widget/engine-shadow/document/realm.ts';
import { adoptStyles } from '../../../../src/widget/engine-shadow/styles/registry.ts';
import { openRealm, press, type TestRealm } from './two-realms.ts';

describe('the stand-in document', () => {
  let a: TestRealm;
  let b: TestRealm;

  beforeEach(() => {
    a = openRealm();
    b = openRealm();
  });

  afterEach(() => {
    a.dispose();
    b.dispose();
  });

  it('has the body of the widget that last had input', () => {
    press(a.button);
    expect(standIn.body).to.equal(a.realm.body);
    press(b.button);
    expect(standIn.body).to.equal(b.realm.body);
  });

  it('has the body of the widget that React works on', () => {
    press(a.button);
    enterRealmOf(b.button);
    expect(standIn.body).to.equal(b.realm.body);
  });

  it('falls back to a widget that is still there', () => {
    press(b.button);
    b.dispose();
    expect(standIn.body).to.equal(a.realm.body);
  });

  it('finds by id and selector inside the widget, and in the page where the widget has none', () => {
    a.button.id = 'twice';
    b.button.id = 'twice';
    document.body.dataset['only'] = 'page';
    expect(a.realm.document.getElementById('twice')).to.equal(a.button);
    expect(b.realm.document.querySelector('#twice')).to.equal(b.button);
    expect(a.realm.document.querySelector('[data-only]')).to.equal(document.body);
    delete document.body.dataset['only'];
  });

  it('has the focused element inside the widget as active', () => {
    a.button.focus();
    expect(a.realm.document.activeElement).to.equal(a.button);
    expect(document.activeElement).to.equal(a.realm.host);
    a.button.blur();
    expect(a.realm.document.activeElement).to.equal(a.realm.body);
  });

  it('is the owner of nodes in the widget, and not of the page’s', () => {
    expect(ownerDocumentOf(a.button)?.body).to.equal(a.realm.body);
    expect(ownerDocumentOf(document.body)).to.equal(document);
    expect(ownerDocumentOf(null)).to.equal(undefined);
  });

  it('stands in for the page’s document alone', () => {
    const other = document.implementation.createHTMLDocument();
    expect(standInFor(document)).to.equal(standIn);
    expect(standInFor(other)).to.equal(other);
  });

  it('turns a style element into a sheet of the widget, since a strict policy forbids it inline', () => {
    const before = document.head.childElementCount;
    const style = document.createElement('style');
    style.id = 'moved';
    style.textContent = '.moved { color: red }';
    a.realm.document.head.prepend(style);
    const release = adoptStyles(a.realm.root);
    const sheets = a.realm.root.adoptedStyleSheets.map((sheet) => sheet.cssRules[0]?.cssText);
    release();
    expect(sheets.join()).to.include('.moved');
    expect(a.realm.document.getElementById('moved')?.getRootNode()).to.equal(a.realm.root);
    expect(document.head.childElementCount).to.equal(before);
  });

  it('hands out a window whose document is the widget’s', () => {
    const view = a.realm.document.defaultView;
    expect(view?.document.body).to.equal(a.realm.body);
    expect(view?.innerWidth).to.equal(window.innerWidth);
  });

  it('shows the selection inside the widget', () => {
    const text = document.createTextNode('some text');
    a.realm.body.append(text);
    const selection = a.realm.document.getSelection();
    selection?.setBaseAndExtent(text, 1, text, 4);
    const seen = a.realm.document.getSelection();
    expect(seen?.anchorNode).to.equal(text);
    expect([seen?.anchorOffset, seen?.focusOffset, seen?.rangeCount]).to.deep.equal([1, 4, 1]);
    expect(seen?.getRangeAt(0).toString()).to.equal('ome');
  });

  it('has the page’s constructors, as every object has one', () => {
    expect(a.realm.document.constructor).to.equal(document.constructor);
    expect(a.realm.document.head.constructor).to.equal(HTMLHeadElement);
    expect(a.realm.document.getSelection()?.constructor).to.equal(Selection);
  });

  it('leaves nothing in the root when it is disposed of', () => {
    a.dispose();
    expect(a.realm.root.childElementCount).to.equal(0);
  });
});
