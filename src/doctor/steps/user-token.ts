import { grantToken } from '../../server/box/grants.ts';
import { diagnose } from '../diagnose/failure.ts';
import { broken, passed, skipped, type Step } from '../step.ts';

/** The app may act for this user. */
export const userTokenStep: Step = {
  name: 'user-token',
  title: "The user's token",
  run: async (walk) => {
    const { box, userId } = walk.gains;
    if (box === undefined || userId === undefined) return skipped('there is no user to ask for');
    const token = await grantToken(box(), { type: 'user', id: userId });
    if (!token.ok) return broken(await diagnose(token.failure, walk));
    return passed('the app may act for this user', { userToken: token.value.accessToken });
  },
};
