import { png } from './png.ts';
import type { Colour } from './png.ts';
import type { Bytes } from '../tree.ts';

const WIDTH = 240;
const HEIGHT = 320;
const PAPER: Colour = [252, 252, 250];
const INK: Colour = [116, 122, 134];

const ACCENTS: Readonly<Record<string, Colour>> = {
  pdf: [196, 62, 52],
  docx: [44, 92, 170],
  csv: [46, 128, 84],
};
const PLAIN: Colour = [90, 98, 118];

const painted = new Map<string, Bytes>();

/** The first page of a document, as small as lines of text become. @param extension lower case, without its dot */
export function pagePicture(extension: string): Bytes {
  const known = painted.get(extension);
  if (known) return known;
  const accent = ACCENTS[extension] ?? PLAIN;
  const picture = png(WIDTH, HEIGHT, (x, y) => (y < 10 ? accent : isInk(x, y) ? INK : PAPER));
  painted.set(extension, picture);
  return picture;
}

function isInk(x: number, y: number): boolean {
  const line = Math.floor((y - 40) / 16);
  const isInMargins = x >= 28 && y >= 40 && y < HEIGHT - 40;
  return isInMargins && (y - 40) % 16 < 5 && x < WIDTH - 28 - ((line * 53) % 60) && line % 6 !== 5;
}
