import { findingsOf, type DoctorReport, type Finding, type StepReport } from '../report.ts';

const MARK = { passed: 'ok  ', failed: 'FAIL', skipped: '-   ' } as const;

/** A step in one line, as it ends. */
export function stepLine({ title, state, note, findings }: StepReport): string {
  const causes = findings.map(({ cause }) => cause).join(', ');
  const rest = { passed: note, failed: causes, skipped: `left out: ${note}` }[state];
  return `${MARK[state]} ${title}: ${rest}${state === 'passed' && causes !== '' ? ` (see ${causes})` : ''}`;
}

/** What is wrong, how that is known, what to do and where; then what to paste for the page. */
export function summary(report: DoctorReport): string {
  const findings = findingsOf(report);
  const faults = findings.filter(({ severity }) => severity === 'fault').length;
  const verdict =
    faults === 0
      ? 'All is well as far as this went.'
      : `${faults} ${faults === 1 ? 'thing is' : 'things are'} wrong.`;
  return [...findings.map(findingText), ...pageText(report), verdict].join('\n\n');
}

function findingText({ cause, severity, what, evidence, remedy, where }: Finding): string {
  return [
    `${severity === 'fault' ? 'WRONG' : 'NOTE'}  ${what} [${cause}]`,
    ...evidence.map((line, index) => `  ${index === 0 ? 'How we know:' : '            '} ${line}`),
    `  What to do:  ${remedy}`,
    `  Where:       ${where}`,
  ].join('\n');
}

function pageText({ page }: DoctorReport): readonly string[] {
  if (page === undefined) return [];
  const policy = page.policy.map((line) => `  ${line};`).join('\n');
  return [
    `For "CORS Domains" of the Box app:\n  ${page.origin}`,
    `For the page's Content-Security-Policy:\n${policy}`,
  ];
}
