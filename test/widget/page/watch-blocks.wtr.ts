import { assert } from 'chai';
import { watchBlocks, type Blocker } from '../../../src/widget/page/watch-blocks.ts';

const ASKED = 'https://intranet.example/box/token?a=b';

/** What is found where the page reports this violation after the request has failed; that browsers do is for `test/journeys/errors`. */
async function blockerAfter(more: Partial<SecurityPolicyViolationEventInit>): Promise<Blocker | undefined> {
  const watch = watchBlocks(ASKED);
  const blocker = watch.blocker();
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      documentURI: location.href,
      disposition: 'enforce',
      effectiveDirective: 'connect-src',
      violatedDirective: 'connect-src',
      originalPolicy: "connect-src 'self'",
      statusCode: 200,
      blockedURI: ASKED,
      bubbles: true,
      ...more,
    }),
  );
  const found = await blocker;
  watch.end();
  return found;
}

describe('what blocks a request', () => {
  it('is the policy that the page reports to be violated by it', async () => {
    assert.equal(await blockerAfter({}), 'csp');
  });

  it('is the policy also where the report names the origin alone', async () => {
    assert.equal(await blockerAfter({ blockedURI: 'https://intranet.example' }), 'csp');
  });

  for (const [name, more] of Object.entries({
    'a violation that is reported and allowed': { disposition: 'report' },
    "another request's violation": { blockedURI: 'https://elsewhere.example/' },
    'a violation of another kind': { effectiveDirective: 'img-src' },
    'a violation of unknown place': { blockedURI: '' },
  } satisfies Record<string, Partial<SecurityPolicyViolationEventInit>>)) {
    it(`is not ${name}`, async () => {
      assert.equal(await blockerAfter(more), undefined);
    });
  }
});
