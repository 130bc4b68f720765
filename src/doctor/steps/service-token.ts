import { grantToken } from '../../server/box/grants.ts';
import { diagnose } from '../diagnose/failure.ts';
import { broken, passed, skipped, type Step } from '../step.ts';

/** Client id, secret, key pair and enterprise belong together, and an admin has authorised the app. */
export const serviceTokenStep: Step = {
  name: 'service-token',
  title: "The app's own token",
  run: async (walk) => {
    const { box, config, reached } = walk.gains;
    if (box === undefined || config === undefined) return skipped('there is no key to ask with');
    if (reached === undefined) return skipped('Box is not reached');
    const token = await grantToken(box(), { type: 'enterprise', id: config.enterpriseId });
    if (!token.ok) return broken(await diagnose(token.failure, walk));
    return passed('Box knows the app, its key and the enterprise', {
      serviceToken: token.value.accessToken,
    });
  },
};
