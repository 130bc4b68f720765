import { createCrowdWorld, pageLoad } from './crowd.ts';
import { quantiles } from './quantiles.ts';

const PEOPLE = 100;

/** The endpoint's own time for an answer that is kept, one request after the other. */
export async function warmTimes(loads: number): Promise<string> {
  const { box, endpoint } = await createCrowdWorld(PEOPLE);
  const load = async (number: number) => {
    const request = pageLoad(number % PEOPLE);
    const start = performance.now();
    await (await endpoint(request)).arrayBuffer();
    return performance.now() - start;
  };
  for (let number = 0; number < 2000; number += 1) await load(number);
  box.takeCalls();
  const times: number[] = [];
  for (let number = 0; number < loads; number += 1) times.push(await load(number));
  return `${loads} warm answers: ${quantiles(times, [0.5, 0.99, 0.999])}; ${box.takeCalls().length} calls to Box`;
}
