/* global addEventListener, sessionStorage */
// Collects policy violations and errors of a page. The driver puts it before every page's scripts where the engine lets it;
// for WebKit, over classic WebDriver, a page has it as its first script.
(() => {
  const KEY = Symbol.for('test-drive.reports');
  const STORED = 'test-drive.reports';
  if (KEY in globalThis) return;

  const send = globalThis[Symbol.for('test-drive.send')];
  const reports = restored();
  Object.defineProperty(globalThis, KEY, { value: reports });

  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
    report({ kind: 'violation', directive: effectiveDirective, blockedURI, sourceFile });
  });
  if (send) return;

  addEventListener('error', ({ message }) => message && report({ kind: 'error', message }));
  addEventListener('unhandledrejection', ({ reason }) => report({ kind: 'error', message: String(reason) }));
  const { error } = console;
  console.error = (...parts) => {
    report({ kind: 'error', message: parts.map(String).join(' ') });
    error.apply(console, parts);
  };
  // The next page of this origin hands on what was reported before it.
  addEventListener('pagehide', () => {
    if (reports.length > 0) attempt(() => sessionStorage.setItem(STORED, JSON.stringify(reports)));
  });

  function report(entry) {
    if (send) send(entry);
    else reports.push(entry);
  }

  function restored() {
    return (
      attempt(() => {
        const stored = sessionStorage.getItem(STORED);
        sessionStorage.removeItem(STORED);
        return JSON.parse(stored ?? '[]');
      }) ?? []
    );
  }

  // A sandboxed page has no storage.
  function attempt(action) {
    try {
      return action();
    } catch {
      return undefined;
    }
  }
})();
