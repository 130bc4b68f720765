import assert from 'node:assert/strict';
import { test } from 'node:test';

import { finding } from '../../../src/doctor/finding.ts';
import { stepLine, summary } from '../../../src/doctor/render/text.ts';
import type { DoctorReport, StepReport } from '../../../src/doctor/report.ts';

const failedStep: StepReport = {
  step: 'cors',
  title: 'CORS',
  state: 'failed',
  note: '',
  findings: [finding('cors_origin_not_listed', ['first', 'second'], { origin: 'https://a.example' })],
};

test('one line a step', () => {
  assert.equal(stepLine(failedStep), 'FAIL CORS: cors_origin_not_listed');
  assert.equal(stepLine({ ...failedStep, state: 'passed', note: 'well', findings: [] }), 'ok   CORS: well');
  assert.equal(
    stepLine({ ...failedStep, state: 'skipped', note: 'no page', findings: [] }),
    '-    CORS: left out: no page',
  );
  assert.match(stepLine({ ...failedStep, state: 'passed', note: 'well' }), /^ok {3}CORS: well \(see cors_/);
});

test('says what is wrong, how that is known, what to do and where, and what to paste', () => {
  const report: DoctorReport = {
    ok: false,
    at: '2026-01-01T00:00:00.000Z',
    apiUrl: 'https://api.box.com',
    steps: [failedStep],
    page: { origin: 'https://a.example', policy: ["default-src 'none'", "script-src 'self'"] },
  };
  const text = summary(report);
  assert.match(text, /^WRONG {2}The page's origin is not in "CORS Domains".*\[cors_origin_not_listed\]$/m);
  assert.match(text, /How we know: first\n {15}second\n {2}What to do: {2}Add https:\/\/a\.example to/);
  assert.match(text, /Where: {7}Box developer console/);
  assert.match(text, /CORS Domains" of the Box app:\n {2}https:\/\/a\.example\n/);
  assert.match(text, /Content-Security-Policy:\n {2}default-src 'none';\n {2}script-src 'self';/);
  assert.match(text, /\n1 thing is wrong\.$/);
});

test('a report without a fault ends well', () => {
  const report = { ok: true, at: '', apiUrl: '', steps: [] };
  assert.equal(summary(report), 'All is well as far as this went.');
});
