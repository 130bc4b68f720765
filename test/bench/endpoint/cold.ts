import { createCrowdWorld, pageLoad } from './crowd.ts';
import { quantiles } from './quantiles.ts';

/** What 200 page loads of one user at once cost at Box, with nothing kept. */
export async function coldLoads(loads: number): Promise<string> {
  const { box, endpoint } = await createCrowdWorld(1);
  const answers = await Promise.all(Array.from({ length: loads }, () => endpoint(pageLoad(0))));
  const calls = box.takeCalls();
  const count = (name: string) => calls.filter((call) => call === name).length;
  const good = answers.filter(({ status }) => status === 200).length;
  return `${good} of ${loads} page loads of one user at once, cold: ${count('jwt') - 1} user grant, ${count('exchange')} exchange, ${count('users')} look-up, and 1 grant for the service account`;
}

/** The endpoint's own time for the first page load of each user: without that in which it waits for Box. */
export async function coldTimes(people: number): Promise<string> {
  let waited = 0;
  let open = 0;
  let since = 0;
  const { box, endpoint } = await createCrowdWorld(people, {}, (fetch) => async (request) => {
    if (open++ === 0) since = performance.now();
    try {
      return await fetch(request);
    } finally {
      if (--open === 0) waited += performance.now() - since;
    }
  });
  const load = async (number: number): Promise<number> => {
    const start = performance.now();
    waited = 0;
    await (await endpoint(pageLoad(number))).arrayBuffer();
    return performance.now() - start - waited;
  };
  // The first one of all has the service account's token made.
  await load(0);
  box.takeCalls();
  const times: number[] = [];
  for (let number = 1; number < people; number += 1) times.push(await load(number));
  const calls = box.takeCalls().length / times.length;
  return `${times.length} first page loads of as many users: ${quantiles(times, [0.5, 0.99])} beside Box's own time; ${calls} calls to Box for each`;
}
