import { zlibSync } from 'fflate';
import type { Bytes } from '../tree.ts';

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const RGB_8_BIT = [8, 2, 0, 0, 0];

/** A PNG file (RFC 2083) painted pixel by pixel. */
export function png(width: number, height: number, paint: (x: number, y: number) => Colour): Bytes {
  const header = new Uint8Array([...uint32(width), ...uint32(height), ...RGB_8_BIT]);
  return new Uint8Array([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlibSync(scanLines(width, height, paint))),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

/** Each line starts with 0: no filter. */
function scanLines(width: number, height: number, paint: (x: number, y: number) => Colour): Uint8Array {
  const stride = 1 + width * 3;
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines.set(paint(x, y), y * stride + 1 + x * 3);
  }
  return lines;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = new Uint8Array([...new TextEncoder().encode(type), ...data]);
  return new Uint8Array([...uint32(data.length), ...typed, ...uint32(crc32(typed))]);
}

const uint32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb8_8320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
