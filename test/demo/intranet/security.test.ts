import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy } from '../../../demo/intranet/security.ts';

test('the policy that the journeys run under allows this server and Box, and nothing else', () => {
  assert.equal(
    contentSecurityPolicy(['https://box.example']),
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob: https://box.example; " +
      "connect-src 'self' https://box.example; font-src 'self'; frame-src https://box.example",
  );
});
