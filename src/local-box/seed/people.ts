import type { User } from '../store/users.ts';

export const ENTERPRISE_ID = '1234567';
export const SERVICE_ACCOUNT_ID = '20000000001';

const createdAt = Date.UTC(2024, 8, 2, 8);
const managed = { kind: 'managed', status: 'active', createdAt } as const;

/**
 * The demo intranet's people. Mallory comes before Ada, has Ada's address as her name and a login that begins with it: who
 * takes the first hit of a search for that address gets the wrong person. Nobody has no account at all.
 */
export const PEOPLE = {
  mallory: {
    ...managed,
    id: '20000000010',
    name: 'ada@intranet.example',
    login: 'ada@intranet.example.evil.example',
  },
  ada: {
    ...managed,
    id: '20000000011',
    name: 'Ada Lovelace',
    login: 'ada@intranet.example',
    jobTitle: 'Head of Engineering',
  },
  grace: {
    ...managed,
    id: '20000000012',
    name: 'Grace Hopper',
    login: 'grace@intranet.example',
    jobTitle: 'Compiler Lead',
  },
  ivan: {
    ...managed,
    id: '20000000013',
    name: 'Ivan Petrov',
    login: 'ivan@intranet.example',
    status: 'inactive',
  },
  firstTwin: { ...managed, id: '20000000014', name: 'Robin Castor', login: 'twin@intranet.example' },
  secondTwin: { ...managed, id: '20000000015', name: 'Robin Pollux', login: 'twin@intranet.example' },
  partner: {
    id: '20000000016',
    name: 'Charles Babbage',
    login: 'charles@supplier.example',
    kind: 'external',
    status: 'active',
    createdAt,
  },
  service: {
    id: SERVICE_ACCOUNT_ID,
    name: 'Intranet files',
    login: `AutomationUser_${ENTERPRISE_ID}@boxdevedition.com`,
    kind: 'service',
    status: 'active',
    createdAt,
  },
} as const satisfies Readonly<Record<string, User>>;
