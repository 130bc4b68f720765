/** A reason to stop, which may be anything, as something to reject with. */
export const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error('Stopped'));
