import { png } from './png.ts';
import type { Colour } from './png.ts';
import type { Bytes } from '../tree.ts';

const SIZE = 96;

const BACKGROUNDS: readonly Colour[] = [
  [164, 196, 188],
  [226, 190, 158],
  [176, 186, 224],
  [222, 176, 196],
  [196, 206, 150],
];
const FIGURE: Colour = [52, 58, 80];

const painted = new Map<string, Bytes>();

/** Head and shoulders, on a ground that is a user's own. @param id digits */
export function portrait(id: string): Bytes {
  const known = painted.get(id);
  if (known) return known;
  const background = BACKGROUNDS[Number(id.slice(-2)) % BACKGROUNDS.length] ?? FIGURE;
  const picture = png(SIZE, SIZE, (x, y) => (isFigure(x, y) ? FIGURE : background));
  painted.set(id, picture);
  return picture;
}

const isFigure = (x: number, y: number): boolean =>
  Math.hypot(x - SIZE / 2, y - 38) < 19 || Math.hypot(x - SIZE / 2, (y - 100) * 1.1) < 40;
