/**
 * `npm run soak:modes [minutes]`: three widgets of three modes and both engines on one page, used by turns. Fails where
 * one of them notices what is done in another, a user would have seen an error, or something is left of a widget that was
 * taken out.
 */
import { ensureWidget } from '../../demo/start/ensure-widget.ts';
import { startDemo } from '../../demo/start/demo.ts';
import { openBrowser, type Page } from '../drive/index.ts';
import { withTestPages } from '../journeys/pages/routes.ts';
import { putWidgets, takeOutWidgets, told, WIDGETS } from './three-widgets.ts';
import { TURNS } from './turns.ts';
import { collectErrors, errorsOf, observe, watched, type Observation } from './watched-page.ts';

const minutes = Number(process.argv[2] ?? 5);
const MINUTE_MS = 60_000;
const COLLECTIONS = 8;

await ensureWidget(console.log);
const demo = await startDemo(
  { port: 0, localBoxPort: 0, boxConfig: undefined },
  { log: () => undefined, wrap: (intranet) => watched(withTestPages(intranet), () => undefined) },
);
const browser = await openBrowser('chromium');
try {
  const page = await browser.newPage({ width: 1200, height: 1500 });
  process.exitCode = await soak(page);
} finally {
  await browser.close();
  await demo.close();
}

async function soak(page: Page): Promise<number> {
  await page.goto(demo.url);
  await page.css('button[value="ada"]').click();
  await page.css('box-file-widget').waitFor();
  // The page of a frame has the policy that Box's own host is allowed in.
  await page.goto(`${demo.url}/?engine=frame`);
  await collectErrors(page);
  const rounds = await use(page);
  const events = await told(page);
  const first = await afterRemoval(page);
  await putWidgets(page);
  const second = await afterRemoval(page);
  return report(rounds, events, await errorsOf(page), [first, second]);
}

/** @returns how many turns each widget had. */
async function use(page: Page): Promise<number> {
  await putWidgets(page);
  const until = performance.now() + minutes * MINUTE_MS;
  let rounds = 0;
  for (; performance.now() < until; rounds += 1) {
    for (const turn of TURNS) await turn(page, rounds);
  }
  return rounds;
}

interface Left extends Observation {
  /** Modes. */
  readonly alive: readonly string[];
  readonly nodes: number;
}

async function afterRemoval(page: Page): Promise<Left> {
  await takeOutWidgets(page);
  // One collection may still hold what the one before it has let go.
  for (let nth = 0; nth < COLLECTIONS; nth += 1) await page.collectGarbage();
  const seen = await observe(page);
  const left = await page.evaluate(() => {
    const { widgets = [] } = globalThis as { widgets?: WeakRef<Element>[] };
    const nodes = document.querySelectorAll('box-file-widget, iframe, body > [class^="box"]').length;
    return { alive: widgets.flatMap((widget) => widget.deref()?.getAttribute('mode') ?? []), nodes };
  });
  return { ...seen, ...left };
}

/** @returns the exit code. */
function report(
  rounds: number,
  events: readonly (readonly string[])[],
  errors: readonly string[],
  [first, second]: readonly [Left, Left],
): number {
  const strangers = WIDGETS.flatMap(({ mode, tells }, nth) =>
    (events[nth] ?? [])
      .filter((type) => !tells.some((one) => one === type))
      .map((type) => `${mode}: ${type}`),
  );
  const alive = [...first.alive, ...second.alive];
  const checks: readonly (readonly [string, boolean])[] = [
    [
      `${rounds} rounds of ${WIDGETS.map(({ mode, engine }) => `${mode} (${engine})`).join(', ')}`,
      rounds > 0,
    ],
    [
      `events: ${events.map(({ length }) => length).join(', ')}`,
      events.every(({ length }) => length > rounds),
    ],
    [`told by another widget: ${strangers.join(', ') || 'none'}`, strangers.length === 0],
    [`errors a user could see: ${errors.join(', ') || 'none'}`, errors.length === 0],
    [`widgets alive after removal: ${alive.join(', ') || 'none'}`, alive.length === 0],
    [`nodes left: ${first.nodes}, ${second.nodes}`, first.nodes + second.nodes === 0],
    [`listeners: ${first.listeners} → ${second.listeners}`, second.listeners <= first.listeners],
    [`timers: ${first.timers} → ${second.timers}`, second.timers <= first.timers],
  ];
  for (const [line, isWell] of checks) console.log(`${isWell ? 'ok  ' : 'FAIL'} ${line}`);
  return checks.every(([, isWell]) => isWell) ? 0 : 1;
}
