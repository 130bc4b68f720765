import { isJsonObject } from '../../server/json.ts';
import { askBox } from '../ask-box.ts';
import { diagnoseRefusal } from '../diagnose/api.ts';
import { diagnose } from '../diagnose/failure.ts';
import { finding } from '../finding.ts';
import { broken, passed, skipped, type Step } from '../step.ts';

/** The app may look up the enterprise's users. */
export const enterpriseAccessStep: Step = {
  name: 'enterprise-access',
  title: 'Enterprise access',
  run: async (walk) => {
    const { serviceToken } = walk.gains;
    if (serviceToken === undefined) return skipped('there is no token of the app');
    const asked = await askBox(walk, {
      token: serviceToken,
      path: '/2.0/users?user_type=managed&limit=1&fields=id',
    });
    if (!asked.ok) return broken(await diagnose(asked.failure, walk));
    const { answer, exchange } = asked.value;
    if (answer.status !== 200) return broken(diagnoseRefusal(exchange, 'manage_users_off'));
    const total = isJsonObject(answer.json) ? answer.json['total_count'] : undefined;
    // An enterprise has one managed user at least: who set it up.
    if (total === 0) return broken(finding('app_access_only', ['Box lists 0 managed users to the app.']));
    return passed('the app may look up users', { seesUsers: true });
  },
};
