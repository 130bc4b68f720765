import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { describeFailure, NONE, sum, writeCounts, type Counts } from './counts.ts';

/** A reporter of @web/test-runner that keeps how many tests passed and failed. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      writeCounts(sum(sessions.map(countSession)));
    },
  };
}

/** A file that could not be run has no results, and is one failure. */
function countSession({ testResults, testFile, errors, passed }: TestSession): Counts {
  const counts = testResults ? countSuite(testResults, testFile) : NONE;
  if (passed === true || counts.failed > 0) return counts;
  return { ...counts, failed: 1, failures: [describeFailure(testFile, 'not run', errors[0]?.message)] };
}

function countSuite({ tests, suites }: TestSuiteResult, file: string | undefined): Counts {
  const ran = tests.filter(({ skipped }) => !skipped);
  const failed = ran.filter((test) => !test.passed);
  return sum([
    {
      passed: ran.length - failed.length,
      failed: failed.length,
      failures: failed.map(({ name, error }) => describeFailure(file, name, error?.message)),
    },
    ...suites.map((suite) => countSuite(suite, file)),
  ]);
}
