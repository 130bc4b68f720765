import { assert } from 'chai';
import { OwnTexts } from '../../../src/widget/element/own-texts.ts';
import { messages as german } from '../../../src/widget/messages/de-DE.ts';
import { enUS } from '../../../src/widget/messages/en-US.ts';
import type { Messages } from '../../../src/widget/messages/messages.ts';
import { nextFrame, until } from './fixture.ts';

/** An element that updates whenever it is asked to, with files of texts that the test hands out. */
class Host {
  readonly answers: { give: (messages: Messages) => void; refuse: () => void }[] = [];
  readonly element = Object.assign(document.createElement('div'), {
    language: 'de',
    updateComplete: Promise.resolve(true),
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => {
      this.texts.hostUpdate();
    },
  });
  readonly texts = new OwnTexts(
    this.element,
    () =>
      new Promise((give, reject) => {
        const refuse = (): void => {
          reject(new TypeError('no such file'));
        };
        this.answers.push({ give, refuse });
      }),
  );
}

describe('the element’s own texts', () => {
  it('stay English where their file does not come, and are asked for again with the next update alone', async () => {
    const { element, texts, answers } = new Host();
    element.requestUpdate();
    assert.equal(texts.messages.loading, '');
    answers[0]?.refuse();
    await until(() => texts.messages.loading === enUS.loading);
    await nextFrame();
    assert.equal(answers.length, 1);
    assert.equal(texts.language, 'en-US');
    element.requestUpdate();
    answers[1]?.give(german);
    await until(() => texts.messages === german);
    assert.equal(texts.language, 'de-DE');
  });

  it('are the last that were asked for, in whatever order they come', async () => {
    const { element, texts, answers } = new Host();
    element.requestUpdate();
    element.language = 'fr';
    element.requestUpdate();
    const french = { ...german, loading: 'Chargement…' };
    answers[1]?.give(french);
    await until(() => texts.messages === french);
    answers[0]?.give(german);
    await nextFrame();
    assert.equal(texts.messages, french);
    assert.equal(texts.language, 'fr-FR');
  });
});
