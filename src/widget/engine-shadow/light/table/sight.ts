import type { Drawn, Sight } from './growth.ts';

/** Where a table's rows are, by those that are in it. */
export function sightOf(table: HTMLTableElement | null | undefined, { keys }: Drawn): Sight {
  const body = table?.tBodies[0];
  if (!body) return { above: 0, pixels: 0 };
  const { top, height } = body.getBoundingClientRect();
  const pixels = height / keys.length;
  return { above: pixels > 0 ? Math.max(0, Math.floor((edgeAbove(body) - top) / pixels)) : 0, pixels };
}

/** The lowest edge that what is above has been scrolled out over. */
function edgeAbove(element: Element): number {
  let edge = 0;
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around.scrollTop > 0) edge = Math.max(edge, around.getBoundingClientRect().top);
  }
  return edge;
}
