import { askBox } from '../ask-box.ts';
import { diagnoseRefusal } from '../diagnose/api.ts';
import { diagnose } from '../diagnose/failure.ts';
import { broken, passed, skipped, type Step } from '../step.ts';

/** What a page will ask first works with the token that a page will have. */
export const listingStep: Step = {
  name: 'listing',
  title: 'Listing',
  run: async (walk) => {
    const { narrowedToken } = walk.gains;
    const { features, folderId } = walk.settings;
    if (!features.includes('browse')) return skipped('browsing is not wanted');
    if (narrowedToken === undefined) return skipped('there is no narrowed token');
    const asked = await askBox(walk, {
      token: narrowedToken,
      path: `/2.0/folders/${folderId}/items?limit=1&fields=id`,
    });
    if (!asked.ok) return broken(await diagnose(asked.failure, walk));
    const { answer, exchange } = asked.value;
    if (answer.status === 404) return broken(diagnoseRefusal(exchange, 'folder_not_shared'));
    if (answer.status !== 200) return broken(diagnoseRefusal(exchange, 'listing_refused'));
    return passed('the narrowed token lists the folder');
  },
};
