#!/usr/bin/env node
/** `box-file-widget`: what is here runs on any Node, and lets it read TypeScript. */
const tsx = await import('tsx/esm/api').catch(() => undefined);
if (!tsx) {
  console.error('tsx is missing, which this program is run with: run `npm ci` first.');
  process.exit(2);
}
tsx.register();
await import('./main.ts');
