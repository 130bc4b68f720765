import { tmpdir } from 'node:os';
import { firstExecutable } from '../../browsers/places.ts';
import { startGroup, type ProcessGroup } from '../../browsers/launch/process-group.ts';
import { freePort } from '../../free-port.ts';
import { installPackages, isDebian, isRoot } from '../../debian/apt.ts';

const PLACES = ['redis-server', '/opt/homebrew/bin/redis-server'];

/** A Redis of the test's own, with nothing kept on disk. */
export interface RedisServer {
  readonly port: number;
  readonly url: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  restart(): Promise<void>;
  /** Stops it answering without closing a connection, as a machine that hangs. */
  freeze(): void;
  thaw(): void;
}

/** The machine's `redis-server`; on Debian as root it installs what is missing. @throws Error saying what to install. */
export function ensureRedis(): string {
  return firstExecutable(PLACES) ?? install();
}

/** Starts the machine's `redis-server`, or one that it installs. */
export async function startRedis(): Promise<RedisServer> {
  const program = ensureRedis();
  const port = await freePort();
  let group = await launch(program, port);
  const signal = (name: NodeJS.Signals) => group.process.kill(name);
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill: () => group.end(),
    restart: async () => {
      group = await launch(program, port);
    },
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
  };
}

async function launch(program: string, port: number): Promise<ProcessGroup> {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const group = startGroup(program, args, { cwd: tmpdir(), stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of group.process.stdout ?? []) {
    output += String(chunk);
    if (output.includes('Ready to accept connections')) break;
  }
  if (!output.includes('Ready to accept connections')) throw new Error(`Redis did not start:\n${output}`);
  return group;
}

function install(): string {
  if (!isDebian || !isRoot) {
    throw new Error('redis-server is missing: install it (Debian: sudo apt-get install redis-server).');
  }
  // In runlevel 1 the package starts no server for the whole machine.
  installPackages(['redis-server'], { RUNLEVEL: '1' });
  const program = firstExecutable(PLACES);
  if (program === undefined) throw new Error('redis-server is still missing after its installation.');
  return program;
}
