import { fileURLToPath } from 'node:url';
import type { DeprecationOrId } from 'sass';
import { defineConfig } from 'vite';
import { shadowRoot, shadowSelectors } from './src/build/index.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Upstream's Sass is of the years before modules: its deprecations are not ours to mend. */
const SILENCED = ['import', 'global-builtin', 'color-functions', 'legacy-js-api', 'mixed-decls'] as const satisfies readonly DeprecationOrId[];

export default defineConfig({
  base: './',
  publicDir: false,
  logLevel: 'warn',
  define: {
    __LANGUAGE__: JSON.stringify('en-US'),
    'process.env.NODE_ENV': JSON.stringify('production'),
    'process.env': '{}',
    global: 'globalThis',
  },
  css: {
    lightningcss: { errorRecovery: true },
    postcss: { plugins: [shadowSelectors()] },
    preprocessorOptions: {
      scss: { loadPaths: [here('node_modules')], quietDeps: true, silenceDeprecations: [...SILENCED] },
    },
  },
  plugins: [
    shadowRoot({
      standIn: here('src/widget/engine-shadow/document/index.ts'),
      styles: here('src/widget/engine-shadow/styles/registry.ts'),
      nodeModules: here('node_modules'),
      language: 'en-US',
    }),
  ],
  resolve: { dedupe: ['react', 'react-dom', 'react-intl', '@box/blueprint-web', 'react-aria-components'] },
  build: {
    target: 'es2022',
    cssCodeSplit: true,
    // The preload list would go into the host page's head.
    modulePreload: false,
    reportCompressedSize: false,
    rollupOptions: {
      shimMissingExports: true,
      input: { 'box-file-widget': here('src/widget/box-file-widget.ts') },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
});
