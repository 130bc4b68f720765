import type { Readable } from 'node:stream';
import { startGroup } from './process-group.ts';

/** A screen in memory; `name` is what DISPLAY is set to. */
export interface Display {
  readonly name: string;
  close(): Promise<void>;
}

/**
 * Starts Xvfb, which picks a free display itself. Not by xvfb-run: that wants xauth, which Debian only recommends,
 * and the screen is not reachable over the network anyway.
 */
export async function startDisplay(xvfb: string): Promise<Display> {
  const args = ['-displayfd', '3', '-screen', '0', '2000x1600x24', '-nolisten', 'tcp', '-noreset'];
  const group = startGroup(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await firstLine(group.process.stdio[3] as Readable);
  return { name: `:${number}`, close: () => group.end() };
}

async function firstLine(stream: Readable): Promise<string> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    if (text.includes('\n')) return text.trim();
  }
  throw new Error('Xvfb ended before it had a display.');
}
