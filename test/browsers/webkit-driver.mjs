import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Starts WebKitWebDriver on a display of its own; `stop` ends what was started, and nothing else. */
export async function startWebKitDriver(programs, env = {}) {
  const port = await freePort();
  const child = spawn(
    programs['xvfb-run'],
    ['-a', programs.WebKitWebDriver, `--port=${port}`, '--host=127.0.0.1'],
    {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, ...env },
    },
  );
  const stop = () => {
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // Gone already.
    }
  };
  process.once('exit', stop);
  await answering(port);
  return { port, stop };
}

export function webkitCapabilities(programs) {
  return {
    browserName: 'MiniBrowser',
    'wdio:enforceWebDriverClassic': true,
    'webkitgtk:browserOptions': { binary: programs.MiniBrowser, args: ['--automation'] },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Asks until the driver answers; xvfb takes a moment to open the display. */
async function answering(port) {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error('WebKitWebDriver does not answer.');
    await new Promise((again) => setTimeout(again, 100));
  }
}
