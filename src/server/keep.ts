/** No token is given out with less left than this, in seconds, unless Box gave less (token contract, "Answer"). */
const LEAST = 300;

/** How long a token of this life (seconds) may be given out. */
export function keepIssued(life: number): number {
  return life > LEAST ? Math.floor(life - LEAST) : Math.floor(life / 2);
}

/** How long a token may be exchanged for others, which can live no longer than it does. */
export function keepParent(life: number): number {
  return life >= 2 * LEAST ? Math.floor(life / 2) : keepIssued(life);
}

/** How long an e-mail address stands for a Box user: short, so that who is deactivated soon gets nothing more. */
export const KEEP_USER = 300;

/** How long an address is known to have no user: short, so that who was just added need not wait. */
export const KEEP_NO_USER = 10;
