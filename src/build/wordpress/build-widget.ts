import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { filesIn, ROOT, type File } from './plugin-files.ts';

export interface WidgetChoice {
  /** With Box UI Elements in it, for whoever builds the zip for a site of their own and accepts Box's licence for it. */
  readonly withShadowEngine: boolean;
}

/** Builds the widget in a folder of its own and reads it. */
export async function buildWidget(
  { withShadowEngine }: WidgetChoice,
  plugins: Plugin[] = [],
): Promise<File[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'box-file-widget-'));
  const entry = withShadowEngine ? 'box-file-widget.ts' : 'box-file-widget-loader.ts';
  try {
    await build({
      root: ROOT,
      plugins,
      configFile: join(ROOT, 'vite.config.ts'),
      mode: withShadowEngine ? 'production' : 'loader',
      build: {
        outDir,
        emptyOutDir: true,
        manifest: false,
        rolldownOptions: { input: { 'box-file-widget': join(ROOT, 'src/widget', entry) } },
      },
    });
    return await filesIn(outDir, /^engine-files\.json$/);
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
