import { withHeader, type Row } from './row.ts';

/** The local Box's clock is put right or left of this one's: by so much this server's is behind, or ahead. */
const off = (seeded: string, boxSkewSeconds: number): Row => ({
  seeded,
  cause: boxSkewSeconds > 0 ? 'clock_behind' : 'clock_ahead',
  step: 'clock',
  at: (box) => {
    box.control.setClockSkew(boxSkewSeconds);
  },
});

/** No Date to correct the clock by: the error of `exp` is all that is known. */
const undated = (row: Row): Row => ({
  ...row,
  step: 'service-token',
  between: (fetch) => async (request) => withHeader(await fetch(request), 'Date', undefined),
});

export const CLOCK_ROWS: readonly Row[] = [
  off('clock −10 min', 600),
  off('clock −61 s', 61),
  off('clock +61 s', -61),
  off('clock +10 min', -600),
  undated(off('exp behind, and a proxy takes Date away', 600)),
  undated(off('exp ahead, and a proxy takes Date away', -600)),
  { ...off('clock +12 s', -12), cause: 'clock_drifting' },
  {
    seeded: 'jti reused: a proxy sends each request twice',
    cause: 'assertion_replayed',
    step: 'service-token',
    between: (fetch) => async (request) => {
      if (!request.url.endsWith('/oauth2/token')) return fetch(request);
      await fetch(request.clone());
      return fetch(request);
    },
  },
];
