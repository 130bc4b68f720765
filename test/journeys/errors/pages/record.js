/* global addEventListener, document, Event, Node, performance, Request */
// Keeps what a page is told of errors: the widget's events, and all that goes to the console; and when it asks for tokens.
(() => {
  const records = { events: [], console: [], askedAt: [], answers: 0 };
  Object.defineProperty(globalThis, Symbol.for('test-matrix.records'), { value: records });

  for (const type of ['box-error', 'box-session-end', 'box-token-change', 'box-ready']) {
    addEventListener(type, (event) => records.events.push(plain(event)));
  }
  for (const method of ['debug', 'log', 'info', 'warn', 'error']) {
    const original = console[method];
    console[method] = (...parts) => {
      records.console.push(JSON.stringify(parts.map((part) => plain(part))));
      original.apply(console, parts);
    };
  }

  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const answer = fetch.call(globalThis, input, init);
    const { pathname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (pathname !== '/box/token') return answer;
    records.askedAt.push(performance.now());
    return answer.finally(() => (records.answers += 1));
  };

  /** An object with all that can be read of it, its getters and causes included; no node is gone into. */
  function plain(value, depth = 0) {
    if (typeof value === 'function' || typeof value === 'symbol') return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (value === globalThis || value instanceof Node || depth > 6) return String(value);
    const names = new Set([...Object.getOwnPropertyNames(value), ...inherited(value)]);
    return Object.fromEntries([...names].map((name) => [name, plain(value[name], depth + 1)]));
  }

  function inherited(value) {
    return value instanceof Event || value instanceof Error
      ? ['type', 'code', 'retryable', 'status', 'requestId', 'cause', 'name', 'message', 'stack', 'detail']
      : [];
  }
})();
