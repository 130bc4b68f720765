/** What is being done for each key, so that it can be waited for. */
export interface UnderWay {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Until all is done that has begun by now. */
  settled(key: string): Promise<void>;
}

interface Running {
  readonly key: string;
  readonly done: Promise<unknown>;
}

export function createUnderWay(): UnderWay {
  const all = new Set<Running>();
  return {
    run(key, work) {
      const done = work();
      const running = { key, done };
      all.add(running);
      done.then(
        () => all.delete(running),
        () => all.delete(running),
      );
      return done;
    },
    async settled(key) {
      await Promise.allSettled([...all].filter((running) => running.key === key).map(({ done }) => done));
    },
  };
}
