import type { Plugin } from 'vite';
import { pathOf } from './module-id.ts';

const MARK = '?of-the-frame';
const WIDGET = /^.*\/src\/widget\//;
const FRAME = /^engine-frame\//;
/** What both engines need, and nobody else. */
const SHARED = /^(upstream|requests)\//;

/**
 * Gives the frame engine its own copy of what both engines need. A page has one of them: shared, that would be fetched
 * in any case, with all modes of both. Its modules keep nothing that two widgets would have to agree on.
 *
 * @throws from the build, where the frame engine shares nothing.
 */
export function frameApart(): Plugin {
  let isMet = false;
  return {
    name: 'box-file-widget:frame-apart',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || !isOfFrame(importer)) return null;
      const found = await this.resolve(source, importer.replace(MARK, ''), { skipSelf: true });
      if (!found || found.external || !SHARED.test(placeOf(found.id))) return found;
      isMet = true;
      return { ...found, id: found.id + MARK };
    },
    buildEnd(error) {
      if (!error && !isMet)
        throw new Error('frame-apart: the frame engine has nothing in common with the other');
    },
  };
}

function isOfFrame(id: string): boolean {
  return id.endsWith(MARK) || FRAME.test(placeOf(id));
}

/** A module's place among the widget's own. */
function placeOf(id: string): string {
  const path = pathOf(id);
  return WIDGET.test(path) ? path.replace(WIDGET, '') : '';
}
