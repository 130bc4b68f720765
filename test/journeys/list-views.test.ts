import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from './axe.ts';
import { signIn } from './explorer.ts';
import { BROWSER, ENGINE, useStage } from './stage.ts';

const stage = useStage();

/** A bar that shows that a list is on its way, and rows that cannot be picked, in pale grey. */
const UPSTREAM = new Set(['aria-progressbar-name', 'color-contrast']);

const VIEWS = { list: 'view=list', grid: 'view=grid', picker: 'mode=picker&accept=.pdf' };

for (const [view, query] of Object.entries(VIEWS)) {
  for (const width of [320, 768, 1280]) {
    const title = `${BROWSER}, ${ENGINE}: the ${view} at ${String(width)} px fits, and axe finds nothing of ours`;
    test(title, async () => {
      const page = await stage.page({ width, height: 900 });
      const { widget } = await signIn(page, stage, 'ada', `engine=${ENGINE}&${query}`);
      await widget.byText('Projects').waitFor();
      const [outer, inner] = [await widget.box(), await widget.css('.be').box()];
      assert.ok(inner.width <= outer.width, `${String(inner.width)} in ${String(outer.width)} px`);
      const { ours, upstream } = await findingsOf(page);
      assert.deepEqual(ours, []);
      assert.deepEqual(
        upstream.filter((rule) => !UPSTREAM.has(rule)),
        [],
      );
    });
  }
}
