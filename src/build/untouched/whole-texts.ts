import type { Plugin } from 'vite';
import { textsIn } from '../texts/read-texts.ts';
import { withTexts } from '../texts/split-texts.ts';

/** All of a language's texts are there at first. */
export function wholeTexts(nodeModules: string): Plugin {
  return {
    name: 'box-file-widget:whole-texts',
    renderChunk: (code) =>
      withTexts(code, (part, language) => (part === 'first' ? textsIn(nodeModules, language) : new Map())),
  };
}
