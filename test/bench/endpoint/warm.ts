import { createCrowdWorld, pageLoad } from './crowd.ts';

const PEOPLE = 100;

/** The endpoint's own time for an answer that is kept, one request after the other. */
export async function warmTimes(loads: number): Promise<string> {
  const { endpoint } = await createCrowdWorld(PEOPLE);
  const load = async (number: number) => {
    const request = pageLoad(number % PEOPLE);
    const start = performance.now();
    await (await endpoint(request)).arrayBuffer();
    return performance.now() - start;
  };
  for (let number = 0; number < 2000; number += 1) await load(number);
  const times: number[] = [];
  for (let number = 0; number < loads; number += 1) times.push(await load(number));
  times.sort((one, other) => one - other);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(3);
  return `${loads} warm answers: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, p99.9 ${at(0.999)} ms`;
}
