import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWidget } from './build-widget.ts';
import { pluginFiles } from './plugin-files.ts';
import { zip } from './zip.ts';

const SLUG = 'file-widget-for-box';

/** `npm run build:wordpress [-- --with-shadow-engine] [-- --out FILE]` */
const { values } = parseArgs({
  options: {
    'with-shadow-engine': { type: 'boolean', default: false },
    out: { type: 'string', default: `dist/${SLUG}.zip` },
  },
});

const widget = await buildWidget({ withShadowEngine: values['with-shadow-engine'] });
const bytes = zip(SLUG, await pluginFiles(widget));
await mkdir(dirname(values.out), { recursive: true });
await writeFile(values.out, bytes);
const hash = createHash('sha256').update(bytes).digest('hex');
console.log(`${values.out}: ${(bytes.byteLength / 1024).toFixed(0)} KiB, sha256 ${hash}`);
