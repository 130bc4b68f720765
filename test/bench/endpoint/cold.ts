import { createCrowdWorld, pageLoad } from './crowd.ts';

/** What 200 page loads of one user at once cost at Box, with nothing kept. */
export async function coldLoads(loads: number): Promise<string> {
  const { box, endpoint } = await createCrowdWorld(1);
  const answers = await Promise.all(Array.from({ length: loads }, () => endpoint(pageLoad(0))));
  const calls = box.takeCalls();
  const count = (name: string) => calls.filter((call) => call === name).length;
  const good = answers.filter(({ status }) => status === 200).length;
  return `${good} of ${loads} page loads of one user at once, cold: ${count('jwt') - 1} user grant, ${count('exchange')} exchange, ${count('users')} look-up, and 1 grant for the service account`;
}
