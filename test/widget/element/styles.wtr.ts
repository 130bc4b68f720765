import { assert } from 'chai';
import { button, cleanUp, until, viewOf, widget, widgetAtWork } from './fixture.ts';

const HOSTILE = `
  * { margin: 9px !important; padding: 0; letter-spacing: 3px; line-height: 3; font: italic 30px serif; color: red; }
  html { font-size: 40px; }
`;

function adopt(root: DocumentOrShadowRoot, text: string): () => void {
  const before = root.adoptedStyleSheets;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [...before, sheet];
  return () => {
    root.adoptedStyleSheets = before;
  };
}

function looks(element: Element): unknown {
  const { color, font, letterSpacing, padding, margin } = getComputedStyle(
    button(element, 'About these files'),
  );
  return { color, font, letterSpacing, padding, margin };
}

describe('styles', () => {
  afterEach(cleanUp);

  it('are in constructed sheets alone, as a strict policy wants it', async () => {
    const { element } = await widgetAtWork();
    assert.equal(element.shadowRoot?.querySelectorAll('style, link, [style]').length, 0);
    assert.equal(viewOf(element).querySelectorAll('style, link, [style]').length, 0);
    assert.equal(viewOf(element).adoptedStyleSheets.length, 1);
  });

  it("of the page and of the engine do not reach the element's own view", async () => {
    const { element } = await widgetAtWork();
    const before = looks(element);
    const undo = adopt(document, HOSTILE);
    if (element.shadowRoot) adopt(element.shadowRoot, HOSTILE);
    const after = looks(element);
    undo();
    assert.deepEqual(after, before);
  });

  it('give it a height, which the page may change', async () => {
    const { element } = await widgetAtWork();
    assert.equal(element.getBoundingClientRect().height, 480);
    element.style.blockSize = '300px';
    assert.equal(element.getBoundingClientRect().height, 300);
  });

  it('hide it where the page says hidden', () => {
    const { element } = widget();
    element.hidden = true;
    assert.equal(element.getBoundingClientRect().height, 0);
  });

  it('let the page colour it by custom properties and parts', async () => {
    const { element } = await widgetAtWork();
    element.style.setProperty('--box-file-widget-color-muted', 'rgb(1, 2, 3)');
    const undo = adopt(document, `${element.localName}::part(about) { text-transform: uppercase; }`);
    const { color, textTransform } = getComputedStyle(button(element, 'About these files'));
    undo();
    assert.deepEqual({ color, textTransform }, { color: 'rgb(1, 2, 3)', textTransform: 'uppercase' });
  });

  it('keep the error view within the widget, however small', async () => {
    const { element, endpoint, errors } = widget();
    element.style.cssText = 'inline-size: 160px; block-size: 120px';
    await endpoint.answer(0, new Response(null, { status: 503 }));
    await until(() => errors.length);
    const cover = viewOf(element).querySelector('.cover')?.getBoundingClientRect();
    const host = element.getBoundingClientRect();
    assert.isAtLeast(cover?.top ?? 0, host.top);
    assert.isAtMost(cover?.bottom ?? Infinity, host.bottom);
    assert.isAtMost(cover?.right ?? Infinity, host.right);
  });
});
