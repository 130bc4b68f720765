import type { Plugin } from 'vite';
import { patchModule } from '../patches/patch-module.ts';

const BRING = `    const { default: queryString } = await import('query-string');\n`;
const DOWNLOAD = '    const {\n      query,\n      url: downloadBaseUrl\n    }';
const THUMBNAIL = '    const {\n      query,\n      url: thumbnailBaseUrl\n    }';

/** Upstream's class for files takes query-string when it puts together an address, of a download or a thumbnail. */
export function lateQueryString(): Plugin {
  return patchModule({
    name: 'late-query-string',
    path: '/box-ui-elements/es/api/File.js',
    replacements: [
      [`import queryString from 'query-string';\n`, ''],
      [DOWNLOAD, BRING + DOWNLOAD],
      [THUMBNAIL, BRING + THUMBNAIL],
    ],
  });
}
