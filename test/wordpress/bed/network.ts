import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bed } from './bed.ts';

interface Description {
  readonly host: string;
  readonly constants: Readonly<Record<string, unknown>>;
}

/** Makes a bed the main site of a network whose other sites have these paths. */
export async function makeNetwork(bed: Bed, ...slugs: readonly string[]): Promise<void> {
  // What it would write into wp-config.php, all beds would read.
  await run(bed, 'core', 'multisite-convert', '--skip-config', '--title=Network');
  const file = join(bed.folder, 'bed.json');
  const description = JSON.parse(readFileSync(file, 'utf8')) as Description;
  writeFileSync(file, JSON.stringify({ ...description, constants: networkConstants(description) }));
  for (const slug of slugs) await run(bed, 'site', 'create', `--slug=${slug}`);
}

function networkConstants({ host, constants }: Description): Readonly<Record<string, unknown>> {
  // Each site has addresses of its own.
  const others = Object.entries(constants).filter(([name]) => name !== 'WP_HOME' && name !== 'WP_SITEURL');
  return {
    ...Object.fromEntries(others),
    MULTISITE: true,
    SUBDOMAIN_INSTALL: false,
    DOMAIN_CURRENT_SITE: host,
    PATH_CURRENT_SITE: '/',
    SITE_ID_CURRENT_SITE: 1,
    BLOG_ID_CURRENT_SITE: 1,
  };
}

async function run(bed: Bed, ...args: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await bed.cli(...args);
  assert.equal(status, 0, stdout + stderr);
}
