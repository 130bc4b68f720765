import assert from 'node:assert/strict';
import { test } from 'node:test';
import postcss from 'postcss';
import { shadowSelector, shadowSelectors } from '../../../src/build/css/shadow-selectors.ts';

test('the page becomes the host, its body the stand-in', () => {
  assert.equal(shadowSelector(':root'), ':host');
  assert.equal(shadowSelector('html > body.open .menu'), ':host > .box-body.open .menu');
});

test('names that only contain html or body stay', () => {
  assert.equal(shadowSelector('.html .tbody #body'), '.html .tbody #body');
  assert.equal(shadowSelector('tbody'), 'tbody');
});

test('fonts are not fetched', async () => {
  const css = '@font-face{font-family:Lato;src:url(https://cdn.example/lato.woff)}a{color:red}';
  const result = await postcss([shadowSelectors()]).process(css, { from: undefined });
  assert.equal(result.css, 'a{color:red}');
});

test('keyframe steps are no selectors', async () => {
  const css = '@keyframes a{from{top:0}to{top:1px}}';
  const result = await postcss([shadowSelectors()]).process(css, { from: undefined });
  assert.equal(result.css, css);
});
