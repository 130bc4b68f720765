import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** A program and all that it starts. */
export interface ProcessGroup {
  readonly process: ChildProcess;
  /** Ends the whole group and waits until its first process is gone. */
  end(): Promise<void>;
}

const running = new Set<ChildProcess>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts a program at the head of a process group of its own, which never outlives this process. */
export function startGroup(command: string, args: readonly string[], options: SpawnOptions): ProcessGroup {
  watchExit();
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  const gone = new Promise<void>((resolve) => {
    const settle = () => {
      running.delete(child);
      resolve();
    };
    child.once('exit', settle);
    child.once('error', settle);
  });
  return {
    process: child,
    end() {
      kill(child);
      return gone;
    },
  };
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

let watching = false;

function watchExit(): void {
  if (watching) return;
  watching = true;
  const killAll = () => {
    running.forEach(kill);
  };
  process.once('exit', killAll);
  for (const signal of SIGNALS) {
    process.once(signal, () => {
      killAll();
      process.kill(process.pid, signal);
    });
  }
}
