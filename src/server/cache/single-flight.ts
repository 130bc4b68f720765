/** Runs `work` unless it is under way for this key: then its result is shared. */
export type SingleFlight<T> = (key: string, work: () => Promise<T> | T) => Promise<T> | T;

export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Promise<T>>();
  return (key, work) => {
    const running = flights.get(key);
    if (running !== undefined) return running;
    const result = work();
    // What is done at once needs no sharing.
    if (!(result instanceof Promise)) return result;
    const flight = result.finally(() => flights.delete(key));
    flights.set(key, flight);
    return flight;
  };
}
