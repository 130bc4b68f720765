/* Counts the timers of a page that are set and neither done nor cleared. */
(() => {
  const live = new Set();
  window.liveTimers = () => live.size;
  const timeout = window.setTimeout;
  window.setTimeout = (run, ms, ...args) => {
    const timer = timeout(
      () => {
        live.delete(timer);
        if (typeof run === 'function') run(...args);
      },
      ms,
      ...args,
    );
    live.add(timer);
    return timer;
  };
  const interval = window.setInterval;
  window.setInterval = (...args) => {
    const timer = interval(...args);
    live.add(timer);
    return timer;
  };
  for (const name of ['clearTimeout', 'clearInterval']) {
    const clear = window[name];
    window[name] = (timer) => {
      live.delete(timer);
      clear(timer);
    };
  }
})();
