/** What is being done for each key, so that it can be waited for. */
export interface UnderWay {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Until all is done that has begun by now. */
  settled(key: string): Promise<void>;
}

export function createUnderWay(): UnderWay {
  const running = new Map<string, Set<Promise<unknown>>>();
  return {
    async run(key, work) {
      const works = running.get(key) ?? new Set();
      const promise = work();
      running.set(key, works.add(promise));
      try {
        return await promise;
      } finally {
        works.delete(promise);
        if (works.size === 0) running.delete(key);
      }
    },
    async settled(key) {
      await Promise.allSettled([...(running.get(key) ?? [])]);
    },
  };
}
