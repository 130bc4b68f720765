import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { LocalBox } from '../../../src/local-box/index.ts';
import { PEOPLE } from '../../../src/local-box/seed/people.ts';
import { plant } from '../../../src/local-box/seed/plant.ts';
import { smallSeed } from '../small-seed.ts';
import { ADA, clientOf, entriesOf, testBox } from '../test-box.ts';
import type { Client } from '../test-box.ts';

let box: LocalBox;
let service: Client;
before(async () => {
  box = await testBox({ seed: smallSeed });
  service = clientOf(box, 'enterprise');
});

const loginsFor = async (query: string): Promise<unknown[]> =>
  entriesOf((await service.call(`/2.0/users?${query}`)).json).map(({ login }) => login);

test('finds by the start of the login or of the name: the impostor comes first', async () => {
  const found = await service.call(
    '/2.0/users?filter_term=ADA@intranet.example&fields=id,type,name,login,status',
  );
  assert.deepEqual(
    entriesOf(found.json).map(({ name, login }) => [name, login]),
    [
      ['ada@intranet.example', 'ada@intranet.example.evil.example'],
      ['Ada Lovelace', 'ada@intranet.example'],
    ],
  );
  assert.deepEqual(await loginsFor('filter_term=grace%20h'), ['grace@intranet.example']);
  assert.deepEqual(await loginsFor('filter_term=hopper'), []);
});

test('has two people with one login, one who is inactive, and nobody for nobody', async () => {
  assert.deepEqual(await loginsFor('filter_term=twin'), ['twin@intranet.example', 'twin@intranet.example']);
  const [ivan] = entriesOf((await service.call('/2.0/users?filter_term=ivan')).json);
  assert.equal(ivan?.['status'], 'inactive');
  assert.deepEqual(await loginsFor('filter_term=nobody'), []);
});

test('finds people of other enterprises by their whole login only', async () => {
  assert.deepEqual(await loginsFor('user_type=external&filter_term=charles'), []);
  assert.deepEqual(await loginsFor('user_type=external&filter_term=charles@supplier.example'), [
    'charles@supplier.example',
  ]);
  assert.deepEqual(await loginsFor('user_type=managed&filter_term=charles@supplier.example'), []);
  assert.equal((await service.call('/2.0/users?user_type=robots')).status, 400);
});

test('pages with numbers', async () => {
  const { json } = await service.call('/2.0/users?limit=2&offset=1&fields=name');
  assert.deepEqual([json['total_count'], json['limit'], json['offset']], [6, 2, 1]);
  assert.deepEqual(entriesOf(json)[0], { type: 'user', id: '20000000011', name: 'Ada Lovelace' });
});

test('people see themselves and no list of others', async () => {
  const ada = clientOf(box, ADA);
  assert.equal((await ada.call('/2.0/users/me')).json['name'], 'Ada Lovelace');
  assert.equal((await ada.call('/2.0/users')).status, 403);
  assert.equal((await ada.call('/2.0/users/20000000012')).status, 403);
  assert.equal((await service.call('/2.0/users/20000000012')).json['name'], 'Grace Hopper');
  assert.equal((await service.call('/2.0/users/5')).status, 404);
});

test('finds an app user by the id that the app gave it', async () => {
  const appUser = {
    ...PEOPLE.grace,
    id: '20000000099',
    login: 'AppUser_1@boxdevedition.com',
    externalAppUserId: 'staff-7',
  };
  const withAppUser = await testBox({
    seed: (store) => {
      smallSeed(store);
      plant(store, appUser, [], new Map());
    },
  });
  const asked = await clientOf(withAppUser, 'enterprise').call(
    '/2.0/users?external_app_user_id=staff-7&fields=external_app_user_id',
  );
  assert.deepEqual(entriesOf(asked.json), [
    { type: 'user', id: appUser.id, external_app_user_id: 'staff-7' },
  ]);
});
