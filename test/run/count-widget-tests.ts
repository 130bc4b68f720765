import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { sum, writeCounts, type Counts } from './counts.ts';

/** A reporter of @web/test-runner that keeps how many tests passed and failed. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      writeCounts(sum(sessions.map(countSession)));
    },
  };
}

/** A file that could not be run has no results, and is one failure. */
function countSession({ testResults, passed }: TestSession): Counts {
  const counts = testResults ? countSuite(testResults) : { passed: 0, failed: 0 };
  return passed === true || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function countSuite({ tests, suites }: TestSuiteResult): Counts {
  const ran = tests.filter(({ skipped }) => !skipped);
  const passed = ran.filter((test) => test.passed).length;
  return sum([{ passed, failed: ran.length - passed }, ...suites.map(countSuite)]);
}
