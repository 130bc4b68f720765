import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCommand } from '../../../src/local-box/node/command-line.ts';

test('an option goes before the environment, which goes before the default', () => {
  const env = { LOCAL_BOX_PORT: '4000' };
  assert.equal(readCommand(['--port', '5000'], env).port, 5000);
  assert.equal(readCommand([], env).port, 4000);
  assert.equal(readCommand([], {}).port, 3001);
});

test('refuses options it does not know and ports that are none', () => {
  assert.throws(() => readCommand(['--prot', '1'], {}), /--prot/);
  for (const port of ['', '-1', '65536', '1e3']) {
    assert.throws(() => readCommand([], { LOCAL_BOX_PORT: port }), /is no port/, port);
  }
});

test('writes no config file unless told where', () => {
  assert.equal(readCommand([], {}).configFile, undefined);
  assert.equal(readCommand(['--config-file', 'box.json'], {}).configFile, 'box.json');
});

test('serves over TLS with a certificate and its key, and not with one of them alone', () => {
  assert.equal(readCommand([], {}).tls, undefined);
  assert.deepEqual(readCommand(['--cert', 'c.pem', '--key', 'k.pem'], {}).tls, {
    cert: 'c.pem',
    key: 'k.pem',
  });
  assert.throws(() => readCommand(['--cert', 'c.pem'], {}), /give both/);
});
