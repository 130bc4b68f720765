import { expect } from 'chai';
import { adoptStyles, registerCss } from '../../../../src/widget/engine-shadow/styles/registry.ts';

function openRoot(): ShadowRoot {
  return document.createElement('div').attachShadow({ mode: 'open' });
}

/** Sheets are made in a microtask, so that one chunk's style sheets become one. */
async function registered(...css: string[]): Promise<void> {
  for (const one of css) registerCss(one);
  await Promise.resolve();
}

function selectorsOf(rules: CSSRuleList): string[] {
  return Array.from(rules, (rule) => (rule instanceof CSSStyleRule ? rule.selectorText : ''));
}

describe('the registry of style sheets', () => {
  it('gives a root the sheets there are, those that come later, and takes back only its own', async () => {
    await registered('.early { color: red }');
    const root = openRoot();
    const foreign = new CSSStyleSheet();
    root.adoptedStyleSheets = [foreign];
    const release = adoptStyles(root);
    const early = root.adoptedStyleSheets.length;
    await registered('.late { color: blue }', '.later { color: green }');
    expect(root.adoptedStyleSheets.length).to.equal(early + 1);
    expect(root.adoptedStyleSheets.at(-1)?.cssRules.length).to.equal(2);
    release();
    expect(root.adoptedStyleSheets).to.deep.equal([foreign]);
    await registered('.last { color: black }');
    expect(root.adoptedStyleSheets).to.deep.equal([foreign]);
  });

  it('keeps shared rules in their order, where the first of them came', async () => {
    const root = openRoot();
    const release = adoptStyles(root);
    registerCss('.before { color: red }');
    registerCss('', { 0: '.a { color: red }', 4: '.c { color: red }' });
    registerCss('.after { color: red }');
    await Promise.resolve();
    registerCss('.late { color: red }', { 2: '.b { color: red }' });
    await Promise.resolve();
    const order = root.adoptedStyleSheets.flatMap(({ cssRules }) => selectorsOf(cssRules)).join(' ');
    expect(order.endsWith('.before .a .b .c .after .late')).to.equal(true, order);
    release();
  });

  it('puts nothing into the page’s head', async () => {
    const before = document.head.childElementCount;
    await registered('.x { color: red }');
    adoptStyles(openRoot())();
    expect(document.head.childElementCount).to.equal(before);
  });
});
