import 'axe-core';
import { assert } from 'chai';
import { button, cleanUp, until, viewOf, widget, widgetAtWork } from './fixture.ts';

/** axe-core is no module: it leaves itself on the window. */
const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };

async function violationsIn(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('accessibility', () => {
  afterEach(cleanUp);

  it('of the loading view', async () => {
    const { element } = widget();
    await element.updateComplete;
    assert.deepEqual(await violationsIn(element), []);
  });

  it('of the error view', async () => {
    const { element, endpoint, errors } = widget();
    await endpoint.answer(
      0,
      Response.json({ code: 'session_ended', login_url: '/', contact: 'x' }, { status: 401 }),
    );
    await until(() => errors.length);
    assert.deepEqual(await violationsIn(element), []);
  });

  it('of the dialog', async () => {
    const { element } = await widgetAtWork();
    button(element, 'About these files').click();
    assert.deepEqual(await violationsIn(element), []);
  });

  it('announces in regions that are there before their text', async () => {
    const { element, endpoint, errors } = widget();
    await element.updateComplete;
    const alert = viewOf(element).querySelector('[role=alert]');
    assert.equal(alert?.textContent.trim(), '');
    await endpoint.answer(0, new Response(null, { status: 503 }));
    await until(() => errors.length);
    assert.isTrue(viewOf(element).querySelector('[role=alert]') === alert);
    assert.notEqual(alert?.textContent.trim(), '');
  });
});
