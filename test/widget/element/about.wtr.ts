import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { button, cleanUp, viewOf, widgetAtWork } from './fixture.ts';

function dialogOf(element: Element): HTMLDialogElement {
  const dialog = viewOf(element).querySelector('dialog');
  if (!dialog) throw new Error('There is no dialog.');
  return dialog;
}

describe('about', () => {
  afterEach(cleanUp);

  it('opens from a button, says whose work this is, closes by Escape and gives the focus back', async () => {
    const { element } = await widgetAtWork();
    const dialog = dialogOf(element);
    assert.isFalse(dialog.open);
    const opener = button(element, 'About these files');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    assert.isTrue(dialog.open);
    assert.isTrue(dialog.matches(':modal'));
    const text = dialog.textContent.replace(/\s+/g, ' ');
    assert.include(text, 'box-file-widget');
    assert.include(text, 'Box UI Elements');
    assert.include(
      text,
      'This product includes software developed by Box, Inc. ("Box") (http://www.box.com)',
    );
    assert.include(text, 'ALL BOX SOFTWARE IS PROVIDED "AS IS"');
    await sendKeys({ press: 'Escape' });
    assert.isFalse(dialog.open);
    assert.isTrue(viewOf(element).activeElement === opener);
  });

  it('closes by its own button', async () => {
    const { element } = await widgetAtWork();
    button(element, 'About these files').click();
    button(element, 'Close').click();
    assert.isFalse(dialogOf(element).open);
  });

  it('takes no room from the engine', async () => {
    const { element } = await widgetAtWork();
    const engine = element.shadowRoot?.querySelector('.engine')?.getBoundingClientRect();
    const about = button(element, 'About these files').getBoundingClientRect();
    assert.isAtLeast(engine?.height ?? 0, 440);
    assert.isAtMost(engine?.bottom ?? Infinity, about.top);
    assert.isAtMost(about.bottom, element.getBoundingClientRect().bottom + 0.5);
  });
});
