import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';

import type { DoctorReport } from '../../src/doctor/index.ts';
import { ensurePhp } from './ensure-php.ts';

export interface PhpDoctorTask {
  /** Of the configuration file. */
  readonly path: string;
  /** What `Doctor` takes, as far as it is plain data. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly client?: 'curl' | 'stream';
  /** Authorities to trust in place of the system's. */
  readonly caFile?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const SCRIPT = fileURLToPath(new URL('run-doctor.php', import.meta.url));

/** The walk of PHP's doctor. @throws Error with what PHP printed, where that is no report alone */
export async function runPhpDoctor({ env = {}, ...task }: PhpDoctorTask): Promise<DoctorReport> {
  const { php } = ensurePhp();
  const child = spawn(php, ['-d', 'display_errors=1', '-d', 'error_reporting=-1', SCRIPT], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ client: 'curl', caFile: '', ...task }));
  const [output] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  try {
    return JSON.parse(output) as DoctorReport;
  } catch {
    throw new Error(`PHP printed no report:\n${output}`);
  }
}
