import type { Step, Steps, TextMatch } from './in-page/query.ts';

/** Steps as they are written in a test, for messages. */
export function describeSteps(steps: Steps): string {
  return steps.map(describeStep).join('.');
}

function describeStep(step: Step): string {
  switch (step.kind) {
    case 'css':
      return `css(${JSON.stringify(step.selector)})`;
    case 'role':
      return `byRole(${JSON.stringify(step.role)}${step.name ? `, ${describeMatch(step.name)}` : ''})`;
    case 'text':
      return `byText(${describeMatch(step.match)})`;
    case 'nth':
      return `nth(${String(step.index)})`;
  }
}

function describeMatch(match: TextMatch): string {
  if ('source' in match) return `/${match.source}/${match.flags}`;
  return `${JSON.stringify(match.text)}${match.exact ? ' (exact)' : ''}`;
}
