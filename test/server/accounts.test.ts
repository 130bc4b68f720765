import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PEOPLE } from '../../src/local-box/seed/people.ts';
import { plant } from '../../src/local-box/seed/plant.ts';
import type { BoxAccount, TokenEndpointOptions } from '../../src/server/index.ts';
import { smallSeed } from '../local-box/small-seed.ts';
import { createWorld } from './endpoint-world.ts';

const APP_USER = {
  ...PEOPLE.grace,
  id: '20000000099',
  login: 'AppUser_1@boxdevedition.com',
  externalAppUserId: 'staff-7',
};

async function mapped(account: BoxAccount | null | undefined, options: Partial<TokenEndpointOptions> = {}) {
  const seed: typeof smallSeed = (store) => {
    smallSeed(store);
    plant(store, APP_USER, [], new Map());
  };
  const world = await createWorld({ mapUser: () => account, ...options }, { seed });
  const { response, json } = await world.ask('whoever');
  const reason = world.log[0]?.event === 'refused' ? world.log[0].reason : undefined;
  if (response.status !== 200) return `${response.status} ${String(json['code'])} ${String(reason)}`;
  const me = await world.box.local.fetch(
    new Request('https://box.example/2.0/users/me', {
      headers: { Authorization: `Bearer ${String(json['access_token'])}` },
    }),
  );
  return ((await me.json()) as { login: string }).login;
}

test('takes an alias address, a Box user id and the id of an app user from mapUser', async () => {
  assert.equal(await mapped('ada@intranet.example'), PEOPLE.ada.login);
  assert.equal(await mapped({ boxUserId: PEOPLE.grace.id }), PEOPLE.grace.login);
  assert.equal(await mapped({ externalAppUserId: 'staff-7' }), APP_USER.login);
});

test('looks at a mapped user as closely as at an address', async () => {
  assert.equal(await mapped({ boxUserId: PEOPLE.ivan.id }), '403 no_box_user inactive');
  for (const account of [
    { boxUserId: '29999999999' },
    { boxUserId: '../users/me' },
    { boxUserId: '' },
    { externalAppUserId: 'staff-8' },
    { externalAppUserId: '' },
    '',
  ]) {
    assert.equal(await mapped(account), '403 no_box_user no_match', JSON.stringify(account));
  }
});

test('knows nobody whom mapUser maps to nothing', async () => {
  for (const account of [undefined, null]) {
    assert.equal(await mapped(account), '403 no_box_user not_mapped');
  }
});

test('lets mapUser decide by the id of the session', async () => {
  const answer = await mapped(undefined, {
    identify: () => ({ email: 'shared@intranet.example', id: 'g.hopper' }),
    mapUser: ({ id }) => (id === 'g.hopper' ? { boxUserId: PEOPLE.grace.id } : undefined),
  });
  assert.equal(answer, PEOPLE.grace.login);
});
