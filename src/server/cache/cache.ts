/** Where tokens and look-ups are kept. Values are secrets: a shared store has to encrypt them. */
export interface Cache {
  get(key: string): Promise<string | undefined>;
  set(key: string, value: string, ttlSeconds: number): Promise<void>;
}
