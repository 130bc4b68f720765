import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before } from 'node:test';
import assert from 'node:assert/strict';
import { serveBoxFiles } from '../../demo/start/box-files.ts';
import { buildWidget } from '../../src/build/wordpress/build-widget.ts';
import { pluginFiles } from '../../src/build/wordpress/plugin-files.ts';
import { LOGINS } from '../../src/contract-suite/backend.ts';
import type { LocalBoxOptions } from '../../src/local-box/index.ts';
import { startLocalBox, type RunningLocalBox } from '../../src/local-box/node/serve.ts';
import { startBed, type Bed } from './bed/bed.ts';
import { phpText } from './posts.ts';
import type { BedOptions, BedUser } from './bed/lay-out.ts';

export const SLUG = 'file-widget-for-box';

/** A WordPress with the plugin before a local Box. */
export interface Site {
  readonly bed: Bed;
  readonly box: RunningLocalBox;
  /** Path of the app's config file, outside the web root. */
  readonly configFile: string;
  readonly close: () => Promise<void>;
}

export interface SiteOptions extends BedOptions {
  readonly boxOptions?: LocalBoxOptions;
  /** Default true: the plugin is there, active, and reads `configFile`. */
  readonly withPlugin?: boolean;
}

/** The people of the contract's cases, all subscribers, and an editor. */
export const USERS: Readonly<Record<string, BedUser>> = {
  ...Object.fromEntries(Object.entries(LOGINS).map(([name, email]) => [name, { email, role: 'subscriber' }])),
  edith: { email: 'edith@intranet.example', role: 'editor' },
};

export async function startSite({
  boxOptions,
  withPlugin = true,
  ...bedOptions
}: SiteOptions = {}): Promise<Site> {
  const box = await startLocalBox(boxOptions);
  const boxFiles = await serveBoxFiles();
  const hosts = {
    BOX_FILE_WIDGET_API_URL: box.url,
    BOX_FILE_WIDGET_UPLOAD_URL: box.url,
    BOX_FILE_WIDGET_ENGINE_URL: boxFiles.url ?? '',
  };
  const bed = await startBed({
    users: USERS,
    ...bedOptions,
    constants: { ...hosts, ...bedOptions.constants },
  });
  const configFile = join(bed.folder, 'box-config.json');
  writeFileSync(configFile, JSON.stringify(box.box.appConfig()));
  if (withPlugin) {
    bed.addPlugin(SLUG, await testedFiles());
    setOptions(bed, { config_file: configFile });
  }
  return {
    bed,
    box,
    configFile,
    close: async () => {
      await Promise.all([bed.stop(), box.close(), boxFiles.close()]);
    },
  };
}

/** Sets some of the plugin's options. */
export function setOptions(bed: Bed, options: Readonly<Record<string, unknown>>): void {
  const json = phpText(JSON.stringify(options));
  bed.php(
    `return update_option( 'box_file_widget', array_merge( (array) get_option( 'box_file_widget', array() ), json_decode( ${json}, true ) ) );`,
  );
}

/** The site of a test file; `prepare` runs once, before the tests. */
export function useSite(
  options: SiteOptions = {},
  prepare: (site: Site) => unknown = () => undefined,
): () => Site {
  let site: Site | undefined;
  before(async () => {
    site = await startSite(options);
    await prepare(site);
  });
  afterEach(() => {
    site?.box.box.control.reset();
  });
  after(() => site?.close());
  return () => {
    assert.ok(site !== undefined, 'the site has started');
    return site;
  };
}

/** The plugin as `npm run build:wordpress` makes it. */
export async function testedFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  return pluginFiles(await buildWidget({ withShadowEngine: false }));
}
