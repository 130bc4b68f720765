import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LogEntry } from '../../src/server/index.ts';
import { askForToken, boxItems } from './box-item.ts';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const logged: LogEntry[] = [];
const stage = useStage({
  log: (entry) => {
    logged.push(entry);
  },
});

const SENTENCE = 'No Box account is linked to your sign-in.';

/** Who has no Box user of their own, and what the server's log says of it. */
const OUTSIDE = { nobody: 'no_match', ivan: 'inactive', twin: 'several_matches' } as const;

for (const [user, reason] of Object.entries(OUTSIDE)) {
  test(`${BROWSER}: ${user} reads one calm sentence, and the server's log has the reason`, async () => {
    logged.length = 0;
    const page = await stage.page();
    const explorer = await signIn(page, stage, user);
    await explorer.widget.byText(SENTENCE).waitFor();
    assert.match(JSON.stringify(logged), new RegExp(reason));
    assert.doesNotMatch(JSON.stringify(logged), /@/);
  });
}

test('the endpoint answers the three of them alike', async () => {
  const answers = await Promise.all(
    Object.keys(OUTSIDE).map(async (user) => {
      const answer = await askForToken(stage.demo, user);
      const problem = (await answer.json()) as Record<string, unknown>;
      return { ...problem, correlation_id: undefined };
    }),
  );
  assert.deepEqual(answers[1], answers[0]);
  assert.deepEqual(answers[2], answers[0]);
});

test('mallory, whose name is ada’s address, gets her own files, and ada hers', async () => {
  const [ada, mallory] = await Promise.all(['ada', 'mallory'].map((user) => boxItems(stage.demo, user)));
  assert.ok(ada?.some(({ name }) => name === 'Projects'));
  assert.ok(mallory && !mallory.some(({ id }) => ada?.some((item) => item.id === id)));
});
