import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy } from '../../../demo/intranet/security.ts';

test('the policy that the journeys run under allows this server and Box, and nothing else', () => {
  assert.equal(
    contentSecurityPolicy({ box: ['https://box.example'], files: undefined }),
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: https://box.example; " +
      "connect-src 'self' https://box.example; font-src 'self'; frame-src https://box.example",
  );
});

test('the frame engine gets one more host, for scripts and styles alone', () => {
  assert.equal(
    contentSecurityPolicy({ box: ['https://box.example'], files: 'https://files.example' }),
    "default-src 'none'; script-src 'self' https://files.example; style-src 'self' https://files.example; " +
      "img-src 'self' data: blob: https://box.example; connect-src 'self' https://box.example; font-src 'self'; " +
      'frame-src https://box.example',
  );
});
