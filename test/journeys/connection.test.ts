import assert from 'node:assert/strict';
import diagnostics from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { PATIENCE_MS, persist } from '../drive/patience.ts';
import { signIn } from './explorer.ts';
import { holdBack } from './hold.ts';
import { BROWSER, useStage } from './stage.ts';

const { wrap, letGo } = holdBack(/^\/box\/token$/);
const stage = useStage({ wrap });
const skip =
  BROWSER !== 'webkit' &&
  'Firefox where it is driven, and Chromium in a private window, connect ahead to nobody';

test(`${BROWSER}: the browser connects to Box while the token is on its way`, { skip }, async () => {
  let connections = 0;
  const boxPort = Number(new URL(stage.demo.box.apiUrl).port);
  const count = (message: unknown): void => {
    if ((message as { socket: Socket }).socket.localPort === boxPort) connections += 1;
  };
  diagnostics.subscribe('net.server.socket', count);
  const explorer = await signIn(await stage.page(), stage, 'ada');
  await persist(() => Promise.resolve(connections > 0 || undefined), PATIENCE_MS);
  diagnostics.unsubscribe('net.server.socket', count);
  assert.equal(connections, 1, 'the endpoint has not asked Box for a token yet');
  letGo();
  await explorer.row('Projects').waitFor();
});
