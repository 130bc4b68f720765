import puppeteer, { type Browser, type BrowserContext } from 'puppeteer-core';
import { programsOf } from '../../browsers/find.ts';
import { chromiumOptions } from '../../browsers/launch/options.ts';
import type { Subject } from './pages.ts';
import type { Condition } from './throttle.ts';
import { Tab } from './tab.ts';
import { countTwo, use, watch, type Shifts, type Visit } from './visit.ts';
import type { World } from './world.ts';

/**
 * A first visit in an empty tab with nothing in the cache, a second one from another page of the intranet, and one that
 * nobody touches, cold again.
 */
export interface Round {
  readonly subject: Subject;
  readonly condition: Condition;
  readonly first: Visit;
  readonly second: Visit;
  readonly watched: Shifts;
}

export interface Plan {
  readonly rounds: number;
  readonly subjects: readonly Subject[];
  readonly conditions: readonly Condition[];
  readonly report: (line: string) => void;
}

export interface Measured {
  readonly rounds: readonly Round[];
  /** What two widgets on the same folder asked for. */
  readonly two: Pick<Visit, 'tokens' | 'listings'>;
}

/** The subjects take turns, each round beginning with another one. */
export async function measure(world: World, plan: Plan): Promise<Measured> {
  const browser = await puppeteer.launch(chromiumOptions(programsOf('chromium').browser));
  try {
    const rounds: Round[] = [];
    for (const condition of plan.conditions)
      for (let round = 0; round < plan.rounds; round += 1)
        for (const subject of rotated(plan.subjects, round)) {
          plan.report(`${condition}, round ${round + 1} of ${plan.rounds}: ${subject}`);
          rounds.push(await runRound(browser, world, subject, condition));
        }
    plan.report('two widgets');
    const two = await inNewTab(browser, world, 'unthrottled', (tab) => countTwo(tab, world));
    return { rounds, two };
  } finally {
    await browser.close();
  }
}

async function runRound(
  browser: Browser,
  world: World,
  subject: Subject,
  condition: Condition,
): Promise<Round> {
  const [first, second] = await inNewTab(browser, world, condition, async (tab) => [
    await use(tab, world, subject, 'nowhere'),
    await use(tab, world, subject, 'intranet'),
  ]);
  const watched = await inNewTab(browser, world, condition, (tab) => watch(tab, world, subject));
  return { subject, condition, first, second, watched };
}

/** With an empty cache, and Ada signed in. */
async function inNewTab<T>(
  browser: Browser,
  world: World,
  condition: Condition,
  work: (tab: Tab) => Promise<T>,
): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    await signedIn(context, world);
    return await work(await Tab.open(context, condition));
  } finally {
    await context.close();
  }
}

export async function signedIn(context: BrowserContext, { cookie, demo }: World): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.setCookie({ name, value, domain: new URL(demo.url).hostname, path: '/', httpOnly: true });
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
