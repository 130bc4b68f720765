import type { Feature } from '../../contract/features.ts';
import type { JsonObject } from '../../server/json.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../report.ts';

const NEEDS: Readonly<Partial<Record<Feature, string>>> = {
  upload: 'can_upload',
  'create-folder': 'can_upload',
  download: 'can_download',
};

/** Wanted features that the user's role in the folder forbids. */
export function limitsOfRole(permissions: JsonObject, features: readonly Feature[]): readonly Finding[] {
  const barred = features.filter((feature) => permissions[NEEDS[feature] ?? ''] === false);
  if (barred.length === 0) return [];
  const evidence = barred.map((feature) => `"${NEEDS[feature] ?? ''}" is false for the user.`);
  return [finding('folder_limited', [...new Set(evidence)], { features: barred.join(', ') })];
}
