import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { register } from 'tsx/esm/api';

register();
const { BROWSER_NAMES } = await import('./test/browsers/names.ts');
const { widgetLauncher } = await import('./test/browsers/widget-launchers.ts');
const { countReporter } = await import('./test/run/count-widget-tests.ts');

/** One browser at a time: BROWSER names it, Chromium where it does not. */
const name = BROWSER_NAMES.find((known) => known === process.env['BROWSER']) ?? 'chromium';

export default {
  files: 'test/widget/**/*.wtr.ts',
  nodeResolve: true,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: [await widgetLauncher(name)],
  concurrency: 1,
  reporters: [defaultReporter(), countReporter()],
  filterBrowserLogs: ({ args: [first] }) => !String(first).startsWith('Lit is in dev mode'),
  testsFinishTimeout: 120_000,
};
