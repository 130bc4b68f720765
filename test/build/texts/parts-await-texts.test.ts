import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSync } from 'vite';
import type { Program } from 'estree';
import { awaitTexts } from '../../../src/build/texts/parts-await-texts.ts';

test('what is loaded later waits for the later texts', () => {
  const code = `const load = () => import(/* a */'./Part');`;
  const result = awaitTexts(code, parseSync('module.js', code).program as Program, '/texts.ts');
  assert.equal(result.parts, 1);
  assert.match(result.code, /^import \{ withTexts as boxWithTexts \} from "\/texts\.ts";$/m);
  assert.match(result.code, /\(\) => boxWithTexts\(import\(\/\* a \*\/'\.\/Part'\)\);$/m);
});
