import type { CDPSession } from 'puppeteer-core';

export const CONDITIONS = ['throttled', 'unthrottled'] as const;

/** `throttled` is a modest laptop on a modest line: 10 Mbps down, 5 up, 60 ms a round trip, the processor a quarter as fast. */
export type Condition = (typeof CONDITIONS)[number];

const BYTES_PER_MEGABIT = 1_000_000 / 8;

/** How many times longer the processor takes. */
const SLOWDOWN = { throttled: 4, unthrottled: 1 } as const;

export async function throttleLine(session: CDPSession, condition: Condition): Promise<void> {
  if (condition === 'unthrottled') return;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 60,
    downloadThroughput: 10 * BYTES_PER_MEGABIT,
    uploadThroughput: 5 * BYTES_PER_MEGABIT,
  });
}

export async function throttleProcessor(session: CDPSession, condition: Condition): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN[condition] });
}
