import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ensureWidget, LOADER_FOLDER } from '../../../demo/start/ensure-widget.ts';
import { signIn } from '../explorer.ts';
import { BROWSER, useStage } from '../stage.ts';
import { Policies } from './policy.ts';

const NONCE = 'h4rbourV4le';

/** A policy that names no host for scripts: what the page's own scripts bring is trusted, by the nonce. */
const policies = new Policies(
  (policy) =>
    policy
      .replace(/script-src [^;]*/, `script-src 'nonce-${NONCE}' 'strict-dynamic'`)
      .replace(/style-src [^;]*/, `style-src 'self' 'nonce-${NONCE}'`),
  NONCE,
);

await ensureWidget(() => undefined, LOADER_FOLDER);
const stage = useStage({ wrap: policies.wrap, widget: LOADER_FOLDER });

test(`${BROWSER}: on a page that trusts scripts and styles by a nonce, the frame engine's files are trusted`, async () => {
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await explorer.row('Projects').waitFor();
  const refused = policies.violations.filter((one) => /^(script|style)-src/.test(one));
  assert.deepEqual(
    refused.filter((one) => one.includes('http')),
    [],
  );
});
