import { openWorld } from './test/bench/load/world.ts';
import { Tab } from './test/bench/load/tab.ts';
import puppeteer from 'puppeteer-core';
import { readFileSync, writeFileSync } from 'node:fs';
const [subject = 'shadow', condition = 'throttled', visits = '1', out = '/tmp/w/trace.json'] = process.argv.slice(2);
const { programsOf } = await import('./test/browsers/find.ts'); const { chromiumOptions } = await import('./test/browsers/launch/options.ts');
const world = await openWorld();

const browser = await puppeteer.launch(chromiumOptions(programsOf('chromium').browser));
const context = await browser.createBrowserContext();
const [name, value] = world.cookie.split('=');
await context.setCookie({ name: name!, value: value!, domain: '127.0.0.1', path: '/' } as any);
const tab = await Tab.open(context, condition as any);
await new Promise((r) => setTimeout(r, 4000));
for (let i = 1; i <= Number(visits); i++) {
  if (i === Number(visits)) await tab.page.tracing.start({ categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'loading', ...(process.env.PROF ? ['disabled-by-default-v8.cpu_profiler'] : [])] as any });
  const at = await tab.load(`${world.demo.url}/bench/${subject}`); if (i === Number(visits)) await new Promise((r) => setTimeout(r, 8000));
  console.log('first name', at);
  if (i < Number(visits)) await tab.settle();
}
const buf = await tab.page.tracing.stop();
writeFileSync(out, buf!);
await browser.close(); await world.close(); process.exit(0);
