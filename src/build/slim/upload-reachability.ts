import type { Plugin } from 'vite';
import { patchModule } from '../patches/patch-module.ts';

/**
 * All of upstream's API classes have what finds out whether a host for uploads can be reached; those that upload are alone
 * to use it, and to have it (box-ui-elements 26.3.0). It gets axios when it asks a host.
 */
export function uploadReachability(): Plugin[] {
  return [
    patchModule({
      name: 'no-reachability',
      path: '/box-ui-elements/es/api/Base.js',
      replacements: [
        [`import UploadsReachability from './uploads/UploadsReachability';\n`, ''],
        ['    this.uploadsReachability = new UploadsReachability();\n', ''],
      ],
    }),
    patchModule({
      name: 'upload-reachability',
      path: '/box-ui-elements/es/api/uploads/BaseUpload.js',
      head: `import UploadsReachability from './UploadsReachability';\n`,
      replacements: [
        [
          '    super(...args);\n',
          '    super(...args);\n    this.uploadsReachability = new UploadsReachability();\n',
        ],
      ],
    }),
    patchModule({
      name: 'late-axios',
      path: '/box-ui-elements/es/api/uploads/UploadsReachability.js',
      replacements: [
        [`import axios from 'axios';\n`, ''],
        [
          '      await axios.post(',
          `      const { default: axios } = await import('axios');\n      await axios.post(`,
        ],
      ],
    }),
  ];
}
