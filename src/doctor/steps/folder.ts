import { isJsonObject } from '../../server/json.ts';
import { askBox } from '../ask-box.ts';
import { diagnoseRefusal } from '../diagnose/api.ts';
import { diagnose } from '../diagnose/failure.ts';
import type { Exchange } from '../evidence/exchange.ts';
import type { Finding } from '../report.ts';
import { broken, passed, skipped, type Step, type Walk } from '../step.ts';

/** The user, with nothing narrowed yet, may open the folder. */
export const folderStep: Step = {
  name: 'folder',
  title: 'Folder',
  run: async (walk) => {
    const { userToken } = walk.gains;
    if (userToken === undefined) return skipped('there is no token of the user');
    const asked = await askBox(walk, { token: userToken, path: pathOf(walk) });
    if (!asked.ok) return broken(await diagnose(asked.failure, walk));
    const { answer, exchange } = asked.value;
    if (answer.status !== 200) return broken(await refused(exchange, walk));
    const permissions = isJsonObject(answer.json) ? answer.json['permissions'] : undefined;
    return passed('the user may open it', { permissions: isJsonObject(permissions) ? permissions : {} });
  },
};

const pathOf = ({ settings }: Walk): string => `/2.0/folders/${settings.folderId}?fields=id,permissions`;

async function refused(exchange: Exchange, walk: Walk): Promise<Finding> {
  const found = diagnoseRefusal(exchange, 'folder_not_shared');
  const { serviceToken } = walk.gains;
  if (found.cause !== 'folder_not_shared' || serviceToken === undefined) return found;
  const asked = await askBox(walk, { token: serviceToken, path: pathOf(walk) });
  const isThere = asked.ok && asked.value.answer.status === 200;
  const evidence = isThere
    ? ["It exists: the app's own account may open it."]
    : ["The app's own account may not open it either."];
  return { ...found, evidence: [...found.evidence, ...evidence] };
}
