import { png } from './png.ts';
import type { Colour } from './png.ts';
import type { Bytes } from '../tree.ts';

const WIDTH = 480;
const HEIGHT = 320;

/** Houses before an evening sky. */
export const skyline = (): Bytes =>
  png(WIDTH, HEIGHT, (x, y) => {
    const house = Math.floor(x / 40);
    const roof = 150 + ((house * 67) % 90);
    if (y < roof) return sky(y);
    const isWindow = x % 40 > 8 && x % 40 < 30 && x % 12 < 6 && (y - roof) % 24 > 8 && (y - roof) % 24 < 18;
    return isWindow ? [255, 214, 120] : [38, 44, 66];
  });

/** Circles on squared paper: the plan of a machine. */
export const drawing = (): Bytes =>
  png(WIDTH, HEIGHT, (x, y) => {
    const isOnCircle = CENTRES.some(([cx, cy, radius]) => Math.abs(Math.hypot(x - cx, y - cy) - radius) < 2);
    if (isOnCircle) return [24, 58, 112];
    return x % 20 === 0 || y % 20 === 0 ? [214, 226, 240] : [248, 250, 253];
  });

/** A dark moth on a page of a logbook. */
export const moth = (): Bytes =>
  png(WIDTH, HEIGHT, (x, y) => {
    const dx = Math.abs(x - WIDTH / 2);
    const dy = y - HEIGHT / 2;
    if (dx < 8 && Math.abs(dy) < 60) return [52, 40, 30];
    if (dx < 110 && Math.abs(dy - dx * 0.3) < 46 * Math.cos(dx / 72)) return [121, 98, 74];
    return y % 28 === 0 ? [190, 205, 220] : [250, 246, 232];
  });

const CENTRES = [
  [160, 160, 90],
  [160, 160, 60],
  [290, 130, 44],
  [350, 210, 66],
  [350, 210, 20],
] as const;

const sky = (y: number): Colour => [90 + Math.floor(y / 2), 110 + Math.floor(y / 4), 190 - Math.floor(y / 3)];
