import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Program } from 'estree';
import { parseSync } from 'vite';
import { rewriteDocument } from '../../../src/build/document/rewrite.ts';

function rewritten(code: string, options?: { documentElement: boolean }): string | undefined {
  return rewriteDocument(code, parseSync('module.js', code).program as Program, options)?.code;
}

test('a free document becomes the stand-in', () => {
  assert.equal(rewritten('document.body.append(x)'), '__boxDocument.body.append(x)');
});

test('document read from a global window becomes the stand-in', () => {
  assert.equal(rewritten('window.document.body'), '__boxDocument.body');
  assert.equal(rewritten('globalThis?.document?.body'), '__boxDocument?.body');
});

test('document read from a window that may be another one is asked for at run time', () => {
  assert.equal(rewritten('win.document.body'), '__boxStandInFor(win.document).body');
});

test('ownerDocument is asked of the node', () => {
  assert.equal(rewritten('f(a.b.ownerDocument)'), 'f(__boxOwner(a.b))');
});

test('an ownerDocument that is assigned stays', () => {
  assert.equal(rewritten('a.ownerDocument = b'), undefined);
});

test('getSelection of the window becomes that of the widget', () => {
  assert.equal(rewritten('window.getSelection().anchorNode'), '__boxSelection().anchorNode');
});

test('a document that the code binds itself stays', () => {
  assert.equal(rewritten('function f(document) { return document.body }'), undefined);
  assert.equal(rewritten('function f({ document }) { return document.body }'), undefined);
  assert.equal(rewritten('function f() { var document = g(); return document }'), undefined);
});

test('a binding in one function does not hide the document of the next', () => {
  assert.equal(
    rewritten('function f(document) { return document } function g() { return document }'),
    'function f(document) { return document } function g() { return __boxDocument }',
  );
});

test('keys, labels and questions of existence stay', () => {
  assert.equal(rewritten('x = { document: 1 }; x.document; typeof document'), undefined);
});

test('a shorthand property keeps its key', () => {
  assert.equal(rewritten('x = { document }'), 'x = { document: __boxDocument }');
});

test('documentElement is replaced only where it is asked for', () => {
  assert.equal(rewritten('a.documentElement'), undefined);
  assert.equal(rewritten('a.documentElement', { documentElement: true }), 'a.__boxHtml');
});
