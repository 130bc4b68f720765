import assert from 'node:assert/strict';
import { test } from 'node:test';

import { contentSecurityPolicy } from '../../../demo/intranet/security.ts';
import { BOX_HOSTS, policyLines, type PolicyWish } from '../../../src/doctor/page/policy.ts';

const hosts = {
  ...BOX_HOSTS,
  engine: BOX_HOSTS.static,
  api: 'https://api.box.com',
  upload: 'https://upload.box.com',
};

function directives(wish: Partial<PolicyWish> = {}): ReadonlyMap<string, readonly string[]> {
  const lines = policyLines({ engine: 'shadow', modes: ['explorer'], previews: false, hosts, ...wish });
  return parse(lines.join('; '));
}

function parse(policy: string): Map<string, readonly string[]> {
  return new Map(
    policy.split('; ').map((line) => {
      const [name = '', ...sources] = line.split(' ');
      return [name, sources.sort()];
    }),
  );
}

test('gives the policy that the demo is served and tested under', () => {
  const demo = parse(
    contentSecurityPolicy({ box: [hosts.api, hosts.upload, hosts.content], files: undefined }),
  );
  assert.deepEqual(directives(), demo);
});

test('the frame engine takes code and styles from Box’s CDN, or from where it is told', () => {
  assert.deepEqual(directives({ engine: 'frame' }).get('script-src'), ["'self'", hosts.static].sort());
  const own = directives({ engine: 'frame', hosts: { ...hosts, engine: 'https://files.example' } });
  assert.deepEqual(own.get('script-src'), ["'self'", 'https://files.example'].sort());
});

test('previews need the CDN, wherever the engine comes from', () => {
  for (const wish of [{ previews: true }, { modes: ['preview'] }] as const) {
    assert.ok(directives(wish).get('script-src')?.includes(hosts.static));
    assert.ok(directives(wish).get('connect-src')?.includes(hosts.static));
  }
  assert.ok(!directives().has('worker-src'));
});

test('a token endpoint elsewhere may be asked', () => {
  const { token } = { token: 'https://tokens.example' };
  assert.ok(
    directives({ hosts: { ...hosts, token } })
      .get('connect-src')
      ?.includes(token),
  );
});

test('no policy opens a door for inline code', () => {
  for (const engine of ['shadow', 'frame'] as const)
    for (const previews of [true, false])
      for (const sources of directives({ engine, previews }).values())
        assert.ok(!sources.some((source) => source.startsWith("'unsafe") || source === '*'));
});
