import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha1, newFolder, uploadOf } from './sending.ts';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Twelve mishaps, each for one request: a lost way there, a lost answer, a dead token, a busy or a failing Box. */
function upset(world: World, random: () => number): void {
  const { control } = world.running.box;
  for (let mishap = 0; mishap < 12; mishap += 1) {
    const kind = Math.floor(random() * 5);
    const after = random() < 0.5;
    const fault = [
      { drop: true, after: false },
      { drop: true, after },
      { status: 401 },
      { status: 429 },
      { status: 502, after },
    ];
    // The next ones are met one after the other, by whichever request comes.
    control.addFault({ path: '*', times: 1, ...fault[kind] });
  }
}

for (let seed = 1; seed <= 25; seed += 1) {
  test(`whatever goes wrong, each write is done once (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const world = await startWorld({ random });
    try {
      await world.call({ url: '/2.0/folders/0' });
      world.clock.run();
      upset(world, random);
      const names = ['a', 'b', 'c', 'd'];
      const outcomes = await Promise.allSettled([
        ...names.map((name) => world.call(newFolder(`folder ${name}`))),
        ...names.map((name) => world.call(uploadOf(`${name}.txt`, name))),
      ]);
      const { data } = await world.call({
        url: '/2.0/folders/0/items',
        params: { fields: 'name,sha1' },
      });
      const entries = data['entries'] as { type: string; name: string; sha1?: string }[];
      for (const [index, { status }] of outcomes.entries()) {
        const name = names[index % 4] ?? '';
        const isFolder = index < 4;
        const found = entries.filter((entry) => entry.name === (isFolder ? `folder ${name}` : `${name}.txt`));
        if (status === 'fulfilled') assert.equal(found.length, 1);
        else assert.ok(found.length <= 1);
        if (!isFolder && found[0]) assert.equal(found[0].sha1, sha1(name));
      }
      const told = world.events.filter(({ type }) => type === 'error').length;
      assert.equal(told, outcomes.filter(({ status }) => status === 'rejected').length, 'no failure untold');
      const waits = world.events.filter(({ type }) => type !== 'error');
      if (waits.length > 0) assert.equal(waits.at(-1)?.type, 'recovered');
    } finally {
      await world.close();
    }
  });
}
