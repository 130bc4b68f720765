import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ERROR_CODES } from '../../../src/contract/error-code.ts';
import { BROWSER } from '../stage.ts';
import { useFiles } from '../uploads/uploading.ts';
import { BOX_ROWS } from './box-rows.ts';
import { clientRows } from './client-rows.ts';
import { ENDPOINT_ROWS } from './endpoint-rows.ts';
import { assertNothingLeaks } from './leaks.ts';
import { limitRows } from './limit-rows.ts';
import { useMatrixStage } from './matrix-stage.ts';
import type { Row } from './row.ts';
import type { Scene } from './scene.ts';

/** Going offline and the page's clock are Chromium's; the sentences themselves are the same code in each browser. */
const MATRIX_BROWSER = 'chromium';

const stage = useMatrixStage();
const fileOf = useFiles();
const ROWS = [...ENDPOINT_ROWS, ...BOX_ROWS, ...clientRows(fileOf), ...limitRows(fileOf)];
const passed = new Set<Row>();

after(() => {
  if (BROWSER !== MATRIX_BROWSER) return;
  for (const row of ROWS) console.log(lineOf(row));
  console.log(`${String(passed.size)} of ${String(ROWS.length)} rows, ${String(ERROR_CODES.length)} codes`);
});

test('the matrix has each code', () => {
  const codes = new Set(ROWS.map(({ code }) => code));
  assert.deepEqual(
    ERROR_CODES.filter((code) => !codes.has(code)),
    [],
  );
});

for (const row of BROWSER === MATRIX_BROWSER ? ROWS : []) {
  test(`${row.code}: ${row.cause}`, async () => {
    const scene = await stage.scene();
    try {
      await play(row, scene);
    } finally {
      await scene.page.close();
    }
    passed.add(row);
  });
}

async function play(row: Row, scene: Scene): Promise<void> {
  await row.arrange(scene);
  await scene.page.waitUntil(isShown, sentencePattern(row));
  const told = await scene.toldOf(row.code);
  assert.deepEqual(
    [told['retryable'], told['status'] ?? null],
    [row.event.retryable, row.event.status ?? null],
  );
  if (row.admin) assert.match((await scene.details()).join('\n'), new RegExp(row.admin, 'm'));
  await assertNothingLeaks(scene);
  await row.act(scene);
  const errors = await scene.page.errors();
  assert.deepEqual(
    errors.filter((error) => row.logged?.test(error) !== true),
    [],
    'uncaught errors and console errors',
  );
  if (!row.violates) assert.deepEqual(await scene.page.violations(), []);
}

function sentencePattern({ sentence, values = {} }: Row): string {
  const literal = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return `^${literal.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')}$`;
}

/** Runs in the page: what the widget says is this. */
function isShown(pattern: string): boolean {
  const view = document.querySelector('box-file-widget')?.shadowRoot?.querySelector('.view')?.shadowRoot;
  return new RegExp(pattern).test(view?.querySelector('[role=alert]')?.textContent.trim() ?? '');
}

function lineOf(row: Row): string {
  const { code, cause, sentence, action, event } = row;
  const told = `${event.status ?? '–'}${event.retryable ? ', retryable' : ''}`;
  return [passed.has(row) ? 'ok' : 'NOT OK', code, cause, sentence, action, told].join(' | ');
}
