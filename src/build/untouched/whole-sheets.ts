import type { Plugin } from 'vite';
import { withSheets, type Sheets } from '../css/sheets.ts';

/** Each module that stands for a style sheet registers all of it. */
export function wholeSheets(sheets: Sheets): Plugin {
  return {
    name: 'box-file-widget:whole-sheets',
    renderChunk: (code) => ({
      code: withSheets(code, (number) => JSON.stringify(sheets.at(number).css)),
      map: null,
    }),
  };
}
