import { createWitness } from './evidence/witness.ts';
import { settingsOf, type DoctorOptions } from './options.ts';
import { reportPage } from './page/report-page.ts';
import { createRedactor, redactAll } from './redact.ts';
import type { DoctorReport, StepReport } from './report.ts';
import type { Step, StepResult, Walk } from './step.ts';
import { STEPS } from './steps/index.ts';

/**
 * Walks from the configuration to a page's first listing and names what is wrong on the way.
 * What it tells, at each step and in the end, is free of secrets, tokens and e-mail addresses.
 * @throws TypeError where the page's address is no http(s) URL.
 */
export async function runDoctor(options: DoctorOptions): Promise<DoctorReport> {
  const settings = settingsOf(options);
  const page = reportPage(settings);
  const witness = createWitness(settings.fetch);
  const secrets = new Set<string>();
  const hide = (secret: unknown) => {
    if (typeof secret === 'string') for (const form of formsOf(secret)) secrets.add(form);
  };
  hide(settings.email);
  const redact = createRedactor(() => [...secrets, ...witness.tokens]);
  const steps: StepReport[] = [];
  let gains: Walk['gains'] = {};
  for (const step of STEPS) {
    const result = await step.run({ settings, witness, hide, gains });
    if (result.state !== 'skipped') gains = { ...gains, ...result.gains };
    const report = redactAll(reportOf(step, result), redact);
    steps.push(report);
    settings.onStep?.(report);
  }
  return {
    ok: steps.every(({ state }) => state !== 'failed'),
    at: new Date(settings.now()).toISOString(),
    apiUrl: settings.apiUrl,
    steps,
    ...(page === undefined ? {} : { page }),
  };
}

/** As it is, as it is sent, and as it stands in a query or a form. */
const formsOf = (secret: string): readonly string[] => [
  secret,
  secret.trim(),
  encodeURIComponent(secret.trim()),
];

function reportOf({ name, title }: Step, result: StepResult): StepReport {
  return {
    step: name,
    title,
    state: result.state,
    note: result.state === 'failed' ? '' : result.note,
    findings: result.state === 'skipped' ? [] : result.findings,
  };
}
