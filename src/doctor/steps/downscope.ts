import type { Feature } from '../../contract/features.ts';
import { downscope } from '../../server/box/downscope.ts';
import type { BoxFailure } from '../../server/box/failure.ts';
import { scopesOf } from '../../server/scopes.ts';
import { diagnose } from '../diagnose/failure.ts';
import { limitsOfRole } from '../diagnose/role.ts';
import { describe } from '../evidence/exchange.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../report.ts';
import { broken, passed, skipped, type Step, type Walk } from '../step.ts';

/** Box narrows the user's token to the wanted features and the folder. */
export const downscopeStep: Step = {
  name: 'downscope',
  title: 'Narrowed token',
  run: async (walk) => {
    const { userToken, permissions } = walk.gains;
    if (userToken === undefined) return skipped('there is no token of the user');
    if (permissions === undefined) return skipped('the folder does not open');
    const { features } = walk.settings;
    const scopes = scopesFor(features, walk);
    const token = await exchange(userToken, scopes, walk);
    if (!token.ok) return broken(await whyRefused(token.failure, userToken, walk));
    const missing = missingOf(
      scopes,
      token.value.restrictedTo.map(({ scope }) => scope),
    );
    const gains = { narrowedToken: token.value.accessToken };
    if (missing.length > 0)
      return broken(scopeFinding(missing, walk, [`Asked for and not given: ${missing.join(' ')}.`]), gains);
    return passed(scopes.join(' '), gains, limitsOfRole(permissions, features));
  },
};

const scopesFor = (features: readonly Feature[], { settings }: Walk): readonly string[] =>
  scopesOf({ features }, settings.scopes);

function exchange(token: string, scopes: readonly string[], { gains, settings }: Walk) {
  if (gains.box === undefined) throw new Error('Asked before there was a configuration.');
  return downscope(gains.box(), token, { scopes, folderId: settings.folderId });
}

/** An answer that lists nothing does not say that nothing was given. */
function missingOf(asked: readonly string[], given: readonly string[]): readonly string[] {
  return given.length === 0 ? [] : asked.filter((scope) => !given.includes(scope));
}

async function whyRefused(failure: BoxFailure, token: string, walk: Walk): Promise<Finding> {
  if (failure.kind !== 'setup' || failure.reason !== 'scope') return diagnose(failure, walk);
  const whole = walk.witness.last();
  const refused: string[] = [];
  for (const scope of scopesFor(walk.settings.features, walk))
    if (!(await exchange(token, [scope], walk)).ok) refused.push(scope);
  const evidence = whole === undefined ? [] : [describe(whole)];
  if (refused.length === 0) return finding('box_refused', evidence);
  return scopeFinding(refused, walk, [
    ...evidence,
    `Asked for one by one, Box refuses ${refused.join(' ')}.`,
  ]);
}

function scopeFinding(scopes: readonly string[], walk: Walk, evidence: readonly string[]): Finding {
  const { features } = walk.settings;
  const lost = features.filter((feature) =>
    scopesFor([feature], walk).some((scope) => scopes.includes(scope)),
  );
  return finding('scope_missing', evidence, { features: lost.join(', '), scopes: scopes.join(' ') });
}
