import puppeteer, { type Browser, type BrowserContext } from 'puppeteer-core';
import { programsOf } from '../../browsers/find.ts';
import { chromiumOptions } from '../../browsers/launch/options.ts';
import type { Subject } from './pages.ts';
import type { Condition } from './throttle.ts';
import { visit, type Visit } from './visit.ts';
import type { World } from './world.ts';

/** A first visit with nothing in the cache, and a second one in the same browser session. */
export interface Round {
  readonly subject: Subject;
  readonly condition: Condition;
  readonly first: Visit;
  readonly second: Visit;
}

export interface Plan {
  readonly rounds: number;
  readonly subjects: readonly Subject[];
  readonly conditions: readonly Condition[];
  readonly report: (line: string) => void;
}

/** The subjects take turns, each round beginning with another one; each has a new browser context. */
export async function runRounds(world: World, plan: Plan): Promise<readonly Round[]> {
  const browser = await puppeteer.launch(chromiumOptions(programsOf('chromium').browser));
  try {
    const rounds: Round[] = [];
    for (const condition of plan.conditions)
      for (let round = 0; round < plan.rounds; round += 1)
        for (const subject of rotated(plan.subjects, round)) {
          plan.report(`${condition}, round ${round + 1} of ${plan.rounds}: ${subject}`);
          rounds.push(await runRound(browser, world, subject, condition));
        }
    return rounds;
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
  const context = await browser.createBrowserContext();
  try {
    await signedIn(context, world);
    const first = await visit(context, world, subject, condition);
    return { subject, condition, first, second: await visit(context, world, subject, condition) };
  } finally {
    await context.close();
  }
}

async function signedIn(context: BrowserContext, { cookie, demo }: World): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.setCookie({ name, value, domain: new URL(demo.url).hostname, path: '/', httpOnly: true });
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
