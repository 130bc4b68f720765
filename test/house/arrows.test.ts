import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** Rule ids that complain when `code` stands in the file of that name. */
async function complaints(code: string, filePath: string): Promise<readonly (string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

const ARROW = 'import-x/no-restricted-paths';
const PACKAGE = 'no-restricted-imports';

const FORBIDDEN = [
  ['src/contract/features.ts', '../server/index.ts', ARROW],
  ['src/widget/token/token-source.ts', '../../server/index.ts', ARROW],
  ['src/widget/engine-shadow/index.ts', '../token/token-source.ts', ARROW],
  ['src/server/index.ts', '../widget/engine/engine.ts', ARROW],
  ['src/server/index.ts', '../widget/box-file-widget.ts', ARROW],
  ['src/widget/box-file-widget.ts', '../server/index.ts', ARROW],
  ['src/local-box/index.ts', '../server/index.ts', ARROW],
  ['src/server/index.ts', '../../demo/intranet/people.ts', ARROW],
  ['src/widget/token/token-source.ts', 'react', PACKAGE],
  ['src/widget/token/token-source.ts', 'box-ui-elements/es/api', PACKAGE],
  ['src/local-box/index.ts', 'node:fs', PACKAGE],
] as const;

for (const [file, imported, rule] of FORBIDDEN) {
  test(`the linter keeps ${imported} out of ${file}`, async () => {
    assert.ok((await complaints(`import '${imported}';\n`, file)).includes(rule));
  });
}

test('the linter lets arrows of the architecture pass', async () => {
  const found = await complaints("import '../../contract/features.ts';\n", 'src/widget/engine/engine.ts');
  assert.ok(!found.includes(ARROW));
});
