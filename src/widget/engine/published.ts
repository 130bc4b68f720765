import type { EngineFiles } from './engine.ts';

/** Address of one of Box's published files: `explorer.js`. */
export function addressOf({ url, version }: EngineFiles, language: string, name: string): string {
  const folder = url.replaceAll('{version}', version).replaceAll('{language}', language);
  return `${folder}/${name}`;
}
