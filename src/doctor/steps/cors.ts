import { askBox } from '../ask-box.ts';
import { diagnoseRefusal } from '../diagnose/api.ts';
import { diagnose } from '../diagnose/failure.ts';
import { describe } from '../evidence/exchange.ts';
import { finding } from '../finding.ts';
import { isSecure, originOf } from '../page/origin.ts';
import type { Finding } from '../report.ts';
import { broken, passed, skipped, type Step, type Walk } from '../step.ts';

/** Box answers to a page of this origin, and lets it see the answer. */
export const corsStep: Step = {
  name: 'cors',
  title: 'CORS',
  run: async (walk) => {
    const { page } = walk.settings;
    const { userToken } = walk.gains;
    if (page === undefined) return skipped('no page was given (--page)');
    const origin = originOf(page.url);
    const notices = isSecure(origin)
      ? []
      : [finding('page_not_secure', [`The origin is ${origin}.`], { origin })];
    // Any token of the app will do: the list of origins is the app's.
    if (userToken === undefined) return skipped('there is no token to ask with');
    const fault = (await callFault(walk, userToken, origin)) ?? (await preflightFault(walk, origin));
    return fault === undefined
      ? passed(`Box answers to ${origin}`, {}, notices)
      : broken([fault, ...notices]);
  },
};

async function callFault(walk: Walk, token: string, origin: string): Promise<Finding | undefined> {
  const asked = await askBox(walk, { token, path: '/2.0/users/me?fields=id', headers: { Origin: origin } });
  if (!asked.ok) return diagnose(asked.failure, walk);
  const { answer, exchange } = asked.value;
  const details = { origin, host: exchange.host };
  if (answer.status !== 200) return diagnoseRefusal(exchange, 'box_refused', details);
  const allowed = answer.headers.get('Access-Control-Allow-Origin');
  if (allowed === origin || allowed === '*') return undefined;
  const evidence = [describe(exchange), 'The answer has no Access-Control-Allow-Origin for it.'];
  return finding('cors_header_missing', evidence, details);
}

/** The question that browsers ask first, without any token. */
async function preflightFault({ settings, witness }: Walk, origin: string): Promise<Finding | undefined> {
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'authorization',
  };
  const url = `${settings.apiUrl}/2.0/folders/${settings.folderId}`;
  const response = await witness
    .fetch(new Request(url, { method: 'OPTIONS', headers, signal: AbortSignal.timeout(8000) }))
    .catch(() => undefined);
  const allowed = response?.headers.get('Access-Control-Allow-Origin');
  if (response?.ok && (allowed === origin || allowed === '*')) return undefined;
  const last = witness.last();
  return finding('cors_preflight_refused', last === undefined ? [] : [describe(last)], {
    host: new URL(url).hostname,
  });
}
