import { assert } from 'chai';
import type { Item } from '../../../src/widget/engine/engine.ts';
import { cleanUp, viewOf, widgetAtWork, type Fixture } from './fixture.ts';

const PLAN: Item = { id: '7', type: 'file', name: 'Plan.pdf' };
const NOTES: Item = { id: '8', type: 'file', name: 'Notes.txt' };

interface Field extends Fixture {
  readonly form: HTMLFormElement;
}

/** A picker at work that belongs to a form. */
async function field(attributes: Record<string, string> = {}): Promise<Field> {
  const form = document.createElement('form');
  form.id = 'letter';
  document.body.append(form);
  const fixture = await widgetAtWork({ mode: 'picker', name: 'documents', form: form.id, ...attributes });
  return { ...fixture, form };
}

const entries = (form: HTMLFormElement): FormDataEntryValue[] => new FormData(form).getAll('documents');

const line = ({ element }: Fixture): string =>
  viewOf(element).querySelector('[part=chosen]')?.textContent.trim() ?? 'none';

describe('a picker in a form', () => {
  afterEach(() => {
    cleanUp();
    for (const form of document.querySelectorAll('form')) form.remove();
  });

  it('sends the ids of what was chosen, under its name', async () => {
    const { engine, element, form } = await field();
    assert.deepEqual(entries(form), []);
    engine.emit({ type: 'choose', items: [PLAN, NOTES] });
    assert.deepEqual(entries(form), ['7', '8']);
    assert.equal(element.value, '7 8');
    element.name = 'others';
    await element.updateComplete;
    assert.deepEqual(entries(form), []);
    assert.deepEqual(new FormData(form).getAll('others'), ['7', '8']);
  });

  it('sends nothing without a name', async () => {
    const { engine, form, element } = await field();
    element.removeAttribute('name');
    await element.updateComplete;
    engine.emit({ type: 'choose', items: [PLAN] });
    assert.deepEqual([...new FormData(form)], []);
  });

  it('shows what was chosen', async () => {
    const fixture = await field();
    assert.equal(line(fixture), '');
    fixture.engine.emit({ type: 'choose', items: [PLAN, NOTES] });
    await fixture.element.updateComplete;
    assert.equal(line(fixture), 'Chosen: Plan.pdf, Notes.txt');
  });

  it('shows no such line in another mode', async () => {
    const fixture = await field({ mode: 'explorer' });
    assert.equal(line(fixture), 'none');
  });

  it('lets no form go without a choice that is required, and says why', async () => {
    const { engine, element, form } = await field({ required: '' });
    assert.isFalse(form.checkValidity());
    assert.isTrue(element.validity.valueMissing);
    assert.equal(element.validationMessage, 'Choose an item first.');
    engine.emit({ type: 'choose', items: [PLAN] });
    assert.isTrue(form.checkValidity());
    element.required = false;
    form.reset();
    await element.updateComplete;
    assert.isTrue(form.checkValidity());
  });

  it('requires nothing in another mode', async () => {
    const { form } = await field({ required: '', mode: 'explorer' });
    assert.isTrue(form.checkValidity());
  });

  it('forgets what was chosen with a reset, and the engine what is selected', async () => {
    const fixture = await field();
    fixture.engine.emit({ type: 'choose', items: [PLAN] });
    fixture.form.reset();
    await fixture.element.updateComplete;
    assert.deepEqual(entries(fixture.form), []);
    assert.equal(line(fixture), '');
    assert.include(fixture.engine.log, 'clearSelection');
  });

  it('takes back what the browser has kept of it, and nothing else', async () => {
    const fixture = await field();
    fixture.element.formStateRestoreCallback(JSON.stringify([PLAN, { id: 9 }]));
    await fixture.element.updateComplete;
    assert.deepEqual(entries(fixture.form), ['7']);
    assert.equal(line(fixture), 'Chosen: Plan.pdf');
    for (const kept of ['no JSON', null, '{}']) {
      fixture.element.formStateRestoreCallback(kept);
      assert.deepEqual(entries(fixture.form), [], String(kept));
    }
  });
});
