import type { NoUserFailure } from '../../server/box/failure.ts';
import { comparableLogin } from '../../server/box/login.ts';
import { findByLogin, listUsers } from '../../server/box/users.ts';
import { isJsonObject } from '../../server/json.ts';
import { askBox } from '../ask-box.ts';
import type { CauseCode } from '../causes/index.ts';
import { diagnose } from '../diagnose/failure.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../report.ts';
import { broken, passed, skipped, type Step, type Walk } from '../step.ts';

/** Exactly one active managed user has the given address as login. */
export const userStep: Step = {
  name: 'user',
  title: 'User look-up',
  run: async (walk) => {
    const { box, serviceToken, seesUsers } = walk.gains;
    const { email } = walk.settings;
    if (email === undefined) return skipped('no address was given');
    if (box === undefined || serviceToken === undefined) return skipped('there is no token of the app');
    if (seesUsers === undefined) return skipped('the app may not look up users');
    const found = await findByLogin(box(), serviceToken, email);
    if (found.ok) return passed('exactly one active user has this login', { userId: found.value });
    const { failure } = found;
    if (failure.kind !== 'no_user') return broken(await diagnose(failure, walk));
    return broken(await whyNoUser(failure, email, walk));
  },
};

const BY_REASON: Readonly<Partial<Record<NoUserFailure['reason'], CauseCode>>> = {
  several_matches: 'user_several',
  inactive: 'user_inactive',
};

async function whyNoUser({ reason }: NoUserFailure, email: string, walk: Walk): Promise<Finding> {
  const { box, serviceToken = '' } = walk.gains;
  const listed = box && (await listUsers(box(), serviceToken, comparableLogin(email)));
  const users = listed?.ok ? listed.value : [];
  const equal = users.filter(({ login }) => comparableLogin(login) === comparableLogin(email));
  const evidence = [
    `Box lists ${users.length} managed users whose name or login begins with the address; ${equal.length} of them have it as login.`,
  ];
  const cause = BY_REASON[reason];
  if (cause !== undefined) return finding(cause, evidence);
  if (users.length > 0) return finding('user_prefix_only', evidence);
  const external = await countExternal(email, serviceToken, walk);
  return external > 0
    ? finding('user_external', [...evidence, 'Box lists the address as that of an external user.'])
    : finding('user_unknown', evidence);
}

/** Users of other enterprises match on the whole login only (box-facts §2). */
async function countExternal(email: string, token: string, walk: Walk): Promise<number> {
  const query = new URLSearchParams({ filter_term: email, user_type: 'external', limit: '1', fields: 'id' });
  const asked = await askBox(walk, { token, path: `/2.0/users?${query.toString()}` });
  if (!asked.ok || !isJsonObject(asked.value.answer.json)) return 0;
  const { entries } = asked.value.answer.json;
  return Array.isArray(entries) ? entries.length : 0;
}
