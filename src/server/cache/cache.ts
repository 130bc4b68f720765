/** Where tokens and look-ups are kept. Values are secrets: a shared store has to encrypt them. */
export interface Cache {
  /** At once where it can be: a store in this process, whose callers then need not take turns. */
  get(key: string): Promise<string | undefined> | string | undefined;
  set(key: string, value: string, ttlSeconds: number): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * Of a store that several processes share: runs `work` while no other of them runs any for this key.
   * Waits for the others some seconds at most, and then runs it all the same.
   */
  exclusively?<T>(key: string, work: () => Promise<T>): Promise<T>;
}
