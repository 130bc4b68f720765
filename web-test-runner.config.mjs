import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findPrograms } from './test/browsers/find.mjs';
import { CHROMIUM_ARGS } from './test/browsers/chromium-args.mjs';
import { webkitLauncher } from './test/browsers/webkit-launcher.mjs';

const programs = findPrograms();

const LAUNCHERS = {
  chromium: () =>
    chromeLauncher({ launchOptions: { executablePath: programs.chromium, args: CHROMIUM_ARGS } }),
  firefox: () =>
    chromeLauncher({
      launchOptions: { browser: 'firefox', executablePath: programs.firefox, args: ['-headless'] },
    }),
  webkit: () => webkitLauncher(programs),
};

export default {
  files: 'test/widget/**/*.wtr.ts',
  nodeResolve: true,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022' })],
  browsers: [LAUNCHERS[process.env.BROWSER ?? 'chromium']()],
  concurrency: 1,
  testsFinishTimeout: 120_000,
};
