import { diagnoseUnavailable } from '../diagnose/unavailable.ts';
import type { Exchange } from '../evidence/exchange.ts';
import { broken, passed, type Step, type Walk } from '../step.ts';

const TIMEOUT_MS = 8000;

/** Name, connection, certificate and proxies: without a token Box answers 401, and nothing else does so. */
export const networkStep: Step = {
  name: 'network',
  title: 'Way to Box',
  run: async (walk) => {
    const { settings } = walk;
    const sentAt = settings.now();
    const exchange = await probe(walk);
    if (exchange.status !== 401) return broken(await diagnoseUnavailable(exchange, settings));
    const middle = (sentAt + settings.now()) / 2;
    const note = `${exchange.host} answers`;
    if (exchange.date === undefined) return passed(note, { reached: true });
    // The Date header has whole seconds, cut off: half of one later is nearest.
    return passed(note, { reached: true, skewMs: middle - (exchange.date + 500) });
  },
};

async function probe({ settings, witness }: Walk): Promise<Exchange> {
  const request = new Request(`${settings.apiUrl}/2.0/users/me`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  // What went wrong is with the witness.
  await witness.fetch(request).catch(() => undefined);
  const exchange = witness.last();
  if (exchange === undefined) throw new Error('The call was not seen.');
  return exchange;
}
