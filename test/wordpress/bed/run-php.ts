import { execFile, spawnSync } from 'node:child_process';
import type { CliResult } from './bed.ts';

export function runPhp(php: string, args: readonly string[], env: NodeJS.ProcessEnv): CliResult {
  const { status, stdout, stderr, error } = spawnSync(php, ['-d', 'memory_limit=512M', ...args], {
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status: status ?? 1, stdout, stderr };
}

export function startPhp(php: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<CliResult> {
  return new Promise((resolve) => {
    execFile(php, ['-d', 'memory_limit=512M', ...args], { env }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr });
    });
  });
}
