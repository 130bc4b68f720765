/** Prints what the page downloads, gzipped, style sheets included: `npm run bench`. */
import { bytesOf, PARTS } from './page-bytes.ts';

for (const part of PARTS) {
  const { kilobytes, requests } = await bytesOf(part);
  console.log(`${part}: ${kilobytes.toFixed(1)} KB gzip in ${String(requests)} files`);
}
