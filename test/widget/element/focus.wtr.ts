import { sendKeys } from '@web/test-runner-commands';
import { assert } from 'chai';
import { token } from '../token/endpoint.ts';
import { button, cleanUp, sentence, until, viewOf, widget, widgetAtWork, type Fixture } from './fixture.ts';

/** The widget with the focus in its engine when the session ends. */
async function sessionEnds({ element, engine, endpoint, errors }: Fixture): Promise<void> {
  void engine.props?.token('first').catch(() => undefined);
  await endpoint.answer(1, new Response(null, { status: 401 }));
  await until(() => errors.length);
  assert.notEqual(sentence(element), '');
}

function file({ element }: Fixture): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>('.engine button');
  if (!found) throw new Error('There is no engine.');
  return found;
}

describe('focus', () => {
  afterEach(cleanUp);

  it('goes back into the engine when what had it in the banner is gone', async () => {
    const fixture = await widgetAtWork();
    const { element, endpoint, clock, page } = fixture;
    file(fixture).focus();
    await sessionEnds(fixture);
    assert.isTrue(element.shadowRoot?.activeElement === file(fixture));
    button(element, 'Try again').focus();
    clock.tick(5000);
    page.signal('return');
    await endpoint.answer(2, token('second'));
    await until(() => viewOf(element).querySelector('.idle'));
    assert.isTrue(element.shadowRoot?.activeElement === file(fixture));
  });

  it('is not taken from the rest of the page', async () => {
    const fixture = await widgetAtWork();
    const outside = document.createElement('button');
    document.body.append(outside);
    outside.focus();
    await sessionEnds(fixture);
    assert.isTrue(document.activeElement === outside);
    outside.remove();
  });

  it('stays in the widget when "Try again" goes away', async () => {
    const { element, endpoint, errors } = widget();
    await endpoint.answer(0, new Response(null, { status: 503 }));
    await until(() => errors.length);
    button(element, 'Try again').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => viewOf(element).querySelector('[role=status]')?.textContent.trim());
    assert.isTrue(viewOf(element).activeElement?.classList.contains('cover'));
  });

  it('stays where it is in the engine while attributes change', async () => {
    const fixture = await widgetAtWork();
    file(fixture).focus();
    fixture.element.setAttribute('on-conflict', 'ask');
    await fixture.element.updateComplete;
    assert.isTrue(fixture.element.shadowRoot?.activeElement === file(fixture));
  });

  it('reaches the files first by Tab, and the foot last', async () => {
    const fixture = await widgetAtWork();
    const { element } = fixture;
    const before = document.createElement('button');
    element.before(before);
    before.focus();
    await sendKeys({ press: 'Tab' });
    assert.isTrue(element.shadowRoot?.activeElement === file(fixture));
    await sendKeys({ press: 'Tab' });
    assert.isTrue(viewOf(element).activeElement === button(element, 'About these files'));
    before.remove();
  });
});
