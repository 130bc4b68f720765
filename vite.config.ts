import { fileURLToPath } from 'node:url';
import { createLogger, defineConfig, type Logger, type PluginOption, type Rolldown } from 'vite';
import { mergeChunks } from './src/build/chunks/index.ts';
import { engineFiles } from './src/build/engine-files.ts';
import { frameApart } from './src/build/frame-apart.ts';
import { shadowRoot, shadowSelectors, untouched } from './src/build/index.ts';
import { loaderApart } from './src/build/loader-apart.ts';
import { patchLit } from './src/build/patches/lit.ts';
import { dropPreloads } from './src/build/preload.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Upstream's modules carry React directives, re-export types, and import at once what we import late, for another mode;
 * js-sha1 evaluates on Node alone: harmless, all four.
 */
const UPSTREAM_NOISE = new Set([
  'MODULE_LEVEL_DIRECTIVE',
  'SHIMMED_EXPORT',
  'INEFFECTIVE_DYNAMIC_IMPORT',
  'EVAL',
]);

function ignoreUpstream(
  level: Rolldown.LogLevel,
  log: Rolldown.RolldownLog,
  next: Rolldown.LogOrStringHandler,
): void {
  if (!UPSTREAM_NOISE.has(log.code ?? '')) next(level, log);
}

/** Upstream's style sheets have selectors that the minifier cannot read, and keeps as they are. */
const plain = createLogger('warn');
const logger: Logger = {
  ...plain,
  warn(message, options) {
    if (!message.includes('[lightningcss minify]')) plain.warn(message, options);
  },
};

/** Sends upstream's requests. */
const REQUESTS = here('node_modules/box-ui-elements/es/utils/Xhr.js');

/** `--mode loader`: the widget without a line of Box's, for whoever may not pass that on. */
const LOADER = { entry: 'src/widget/box-file-widget-loader.ts', outDir: 'dist-loader', hasBox: false };
const WHOLE = { entry: 'src/widget/box-file-widget.ts', outDir: 'dist', hasBox: true };
/** `--mode untouched`: nothing of upstream's is left out or comes later, for tests that compare. */
const UNTOUCHED = { ...WHOLE, outDir: 'dist-untouched' };

export default defineConfig(({ mode }) => ({
  base: './',
  publicDir: false,
  logLevel: 'warn',
  customLogger: logger,
  define: {
    'process.env.NODE_ENV': JSON.stringify('production'),
    'process.env': '{}',
    global: 'globalThis',
  },
  css: {
    lightningcss: { errorRecovery: true },
    postcss: { plugins: [shadowSelectors()] },
    preprocessorOptions: {
      // Upstream's Sass is of the years before modules: its deprecations are not ours to mend.
      scss: { loadPaths: [here('node_modules')], quietDeps: true },
    },
  },
  plugins: [
    loaderApart(),
    frameApart(),
    dropPreloads(),
    kindOf(mode).hasBox ? boxInShadowRoot(kindOf(mode) === UNTOUCHED ? untouched : shadowRoot) : patchLit(),
    files(kindOf(mode)),
  ],
  resolve: { dedupe: ['react', 'react-dom', 'react-intl', '@box/blueprint-web', 'react-aria-components'] },
  build: {
    outDir: kindOf(mode).outDir,
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 1500,
    cssCodeSplit: true,
    // The preload list would go into the host page's head.
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      onLog: ignoreUpstream,
      // How long a plugin takes is news to whoever writes it alone.
      checks: { bundlerTimings: false },
      shimMissingExports: true,
      // Upstream's constants, which whoever has one of them would else have all of.
      optimization: { inlineConst: { mode: 'all', pass: 2 } },
      input: { 'box-file-widget': here(kindOf(mode).entry) },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
}));

function kindOf(mode: string): typeof LOADER {
  if (mode === 'untouched') return UNTOUCHED;
  return mode === 'loader' ? LOADER : WHOLE;
}

function boxInShadowRoot(plugins: typeof shadowRoot): PluginOption {
  return plugins({
    standIn: here('src/widget/engine-shadow/document/index.ts'),
    styles: here('src/widget/engine-shadow/styles/registry.ts'),
    partHasher: here('src/widget/upstream/uploads/part-hasher.ts'),
    sending: here('src/widget/upstream/uploads/bring-sending.ts'),
    requests: here('src/widget/requests/bring-requests.ts'),
    texts: here('src/widget/engine-shadow/texts.ts'),
    light: here('src/widget/engine-shadow/light'),
    nodeModules: here('node_modules'),
    starts: Object.values(modes()).flat(),
  });
}

function files(kind: typeof LOADER): PluginOption {
  const life = here('src/widget/element/life.ts');
  const starts = { frame: [here('src/widget/engine-frame/index.ts')], ...(kind.hasBox && modes()) };
  const late = kind.hasBox ? { requests: [REQUESTS] } : {};
  return [
    mergeChunks({ life, starts: { ...starts, ...late }, apart: 'frame', late: 'requests' }),
    engineFiles({ starts: { life: [life], ...starts } }),
  ];
}

/** Modules that each mode of the shadow engine starts with. */
function modes(): Readonly<Record<string, readonly string[]>> {
  const engine = here('src/widget/engine-shadow/index.ts');
  // A list has its first answer, and an uploader nothing to send yet.
  const more = { explorer: [], uploader: [], picker: [], preview: [REQUESTS], sidebar: [REQUESTS] };
  return Object.fromEntries(
    Object.entries(more).map(([name, ids]) => [
      name,
      [engine, here(`src/widget/engine-shadow/modes/${name}.ts`), ...ids],
    ]),
  );
}
