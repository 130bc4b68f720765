import { failed, type Outcome } from '../outcome.ts';
import type { BoxContext, Subject } from './context.ts';
import type { BoxFailure, ClockFailure } from './failure.ts';
import type { BoxToken } from './token.ts';
import { requestToken } from './token-request.ts';

/** The token of the app's service account, or of one user: full rights, never to leave this server. */
export async function grantToken(box: BoxContext, subject: Subject): Promise<Outcome<BoxToken, BoxFailure>> {
  const first = await requestGrant(box, subject);
  if (first.ok || first.failure.kind !== 'clock') return meaning(first, subject);
  // Box named exp or jti: take its time over and sign again, once.
  const skewSeconds =
    first.failure.boxTime === undefined ? undefined : box.clock.correct(first.failure.boxTime);
  const second = await requestGrant(box, subject);
  if (second.ok || second.failure.kind !== 'clock') return meaning(second, subject);
  return failed(uncorrected(second.failure, skewSeconds));
}

function requestGrant(box: BoxContext, subject: Subject): Promise<Outcome<BoxToken, BoxFailure>> {
  return requestToken(box, () => box.prove(subject));
}

/** What Box says of a subject that it does not take: of an assertion's, and of client credentials'. */
const REFUSED_SUBJECT = ['sub', 'credentials'];

/** A subject that Box does not take is a wrong enterprise, or a user who went after being looked up. */
function meaning(outcome: Outcome<BoxToken, BoxFailure>, subject: Subject): Outcome<BoxToken, BoxFailure> {
  if (outcome.ok || subject.type !== 'user' || outcome.failure.kind !== 'setup') return outcome;
  const isRefused = REFUSED_SUBJECT.includes(outcome.failure.reason);
  return isRefused ? failed({ kind: 'no_user', reason: 'gone' }) : outcome;
}

function uncorrected(failure: ClockFailure, skewSeconds: number | undefined): BoxFailure {
  if (failure.claim === 'exp') return { ...failure, ...(skewSeconds === undefined ? {} : { skewSeconds }) };
  const detail =
    'Box refused two fresh "jti" values in a row: something between this server and Box repeats requests.';
  return { kind: 'setup', reason: 'jti', detail };
}
