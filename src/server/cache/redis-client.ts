/** What is used of a client of the `redis` package (4.7 to 6), which the deployer makes, connects and closes. */
export interface RedisClient {
  /** False while there is no connection. */
  readonly isReady: boolean;
  get(key: string): Promise<unknown>;
  set(key: string, value: string, options: RedisSetOptions): Promise<unknown>;
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  on(event: 'error', listener: () => void): unknown;
}

export interface RedisSetOptions {
  /** Milliseconds to live. */
  readonly PX: number;
  /** Only where there is no such key yet; the answer is null where there is. */
  readonly NX?: true;
}
