import { isJsonObject } from '../../server/json.ts';
import type { Feature } from '../../contract/features.ts';
import { askBox } from '../ask-box.ts';
import { diagnoseRefusal } from '../diagnose/api.ts';
import { diagnose } from '../diagnose/failure.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { finding } from '../finding.ts';
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
    return passed('the user may open it', {}, limits(permissions, walk));
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

const NEEDS: Readonly<Partial<Record<Feature, string>>> = {
  upload: 'can_upload',
  'create-folder': 'can_upload',
  download: 'can_download',
};

/** Wanted features that the user's role in the folder forbids. */
function limits(permissions: unknown, { settings }: Walk): readonly Finding[] {
  if (!isJsonObject(permissions)) return [];
  const barred = settings.features.filter((feature) => permissions[NEEDS[feature] ?? ''] === false);
  if (barred.length === 0) return [];
  const evidence = barred.map((feature) => `"${NEEDS[feature] ?? ''}" is false for the user.`);
  return [finding('folder_limited', [...new Set(evidence)], { features: barred.join(', ') })];
}
