import type { Settings } from '../options.ts';
import type { PageReport } from '../report.ts';
import { originOf } from './origin.ts';
import { BOX_HOSTS, policyLines } from './policy.ts';

/** What to paste into the page's server and into the Box app. Undefined where no page was given. */
export function reportPage({ page, features, apiUrl, uploadUrl }: Settings): PageReport | undefined {
  if (page === undefined) return undefined;
  const origin = originOf(page.url);
  const token = page.tokenUrl === undefined ? origin : new URL(page.tokenUrl, page.url).origin;
  return {
    origin,
    policy: policyLines({
      engine: page.engine ?? 'shadow',
      modes: page.modes ?? ['explorer'],
      previews: features.includes('preview'),
      hosts: {
        ...BOX_HOSTS,
        engine: page.engineUrl === undefined ? BOX_HOSTS.static : originOf(page.engineUrl),
        api: originOf(apiUrl),
        upload: originOf(uploadUrl),
        ...(token === origin ? {} : { token }),
      },
    }),
  };
}
