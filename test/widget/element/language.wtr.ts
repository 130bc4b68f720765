import { assert } from 'chai';
import { messages as german } from '../../../src/widget/messages/de-DE.ts';
import { enUS } from '../../../src/widget/messages/en-US.ts';
import { messages as french } from '../../../src/widget/messages/fr-FR.ts';
import { messages as italian } from '../../../src/widget/messages/it-IT.ts';
import { button, cleanUp, nextFrame, sentence, until, viewOf, widget, widgetAtWork } from './fixture.ts';

const loading = (element: Element): string =>
  viewOf(element).querySelector('.loading')?.textContent.trim() ?? '';

const spoken = (element: Element): string =>
  viewOf(element).querySelector('.frame')?.getAttribute('lang') ?? '';

describe('the language', () => {
  afterEach(() => {
    cleanUp();
    document.documentElement.removeAttribute('lang');
    document.querySelector('#around')?.remove();
  });

  it('is the browser’s where the page says nothing', async () => {
    const { element } = widget();
    await element.updateComplete;
    assert.equal(loading(element), enUS.loading);
    assert.equal(spoken(element), 'en-US');
  });

  it('is the one of the attribute, in all that the widget says', async () => {
    document.documentElement.lang = 'fr';
    const { element, endpoint, errors } = widget({ language: 'de-DE' });
    await until(() => loading(element) === german.loading);
    assert.equal(spoken(element), 'de-DE');
    assert.equal(button(element, german.about.open).textContent.trim(), 'Über diese Dateien');
    await endpoint.answer(0, new Response(null, { status: 403 }));
    await until(() => errors.length);
    assert.equal(sentence(element), german.errors.forbidden);
  });

  it('is not read out in English first', async () => {
    const { element } = widget({ language: 'it' });
    await element.updateComplete;
    assert.equal(loading(element), '');
    await until(() => loading(element) !== '');
    assert.equal(loading(element), italian.loading);
  });

  it('reaches the engine as one that Box has', async () => {
    const { engine } = await widgetAtWork({ language: 'de-CH' });
    assert.equal(engine.props?.language, 'de-DE');
  });

  it('is the nearest that the page says, and Box has', async () => {
    document.documentElement.lang = 'fr';
    const { element } = widget();
    await until(() => loading(element) === french.loading);
    element.lang = 'de';
    await until(() => loading(element) === german.loading);
    element.lang = 'cs';
    await until(() => loading(element) === enUS.loading);
  });

  it('is looked for beyond the shadow root that the widget is in', async () => {
    const around = document.createElement('div');
    around.id = 'around';
    around.lang = 'de-AT';
    document.body.append(around);
    const { element } = widget();
    around.attachShadow({ mode: 'open' }).append(element);
    await until(() => loading(element) === german.loading);
    around.lang = 'fr';
    await until(() => loading(element) === french.loading);
    assert.equal(spoken(element), 'fr-FR');
  });

  it('changes with the page’s, for the engine too', async () => {
    const { element, engine } = await widgetAtWork();
    document.documentElement.lang = 'de';
    await until(() => engine.props?.language === 'de-DE');
    await until(() => spoken(element) === 'de-DE');
  });

  it('follows the page no more once the widget is out of it', async () => {
    const { element } = await widgetAtWork();
    element.remove();
    await element.updateComplete;
    let updates = 0;
    element.requestUpdate = () => updates++;
    document.documentElement.lang = 'de';
    window.dispatchEvent(new Event('languagechange'));
    await nextFrame();
    assert.equal(updates, 0);
  });
});
