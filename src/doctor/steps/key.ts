import { createBoxContexts } from '../../server/box/create-context.ts';
import type { BoxAppConfig } from '../../server/config.ts';
import { ConfigError } from '../../server/config-error.ts';
import { configFinding } from '../diagnose/config.ts';
import { broken, passed, skipped, type Step, type Walk } from '../step.ts';

/** Patient enough for each retry; a person is waiting all the same. */
const DEADLINE_MS = 30_000;

/** The passphrase opens the key, and an assertion can be signed with it. */
export const keyStep: Step = {
  name: 'key',
  title: 'Private key',
  run: async (walk) => {
    const { config } = walk.gains;
    if (config === undefined) return skipped('there is no configuration');
    try {
      const box = openBox(walk.settings.unlock?.(config) ?? config, walk);
      await box().prove({ type: 'enterprise', id: config.enterpriseId });
      const note =
        config.jwt === undefined ? 'none is needed' : `opens, and signs by ${config.jwt.algorithm}`;
      return passed(note, { box });
    } catch (error) {
      if (error instanceof ConfigError) return broken(configFinding(error));
      throw error;
    }
  },
};

function openBox(config: BoxAppConfig, { settings, witness }: Walk) {
  const { apiUrl, now, wait } = settings;
  return createBoxContexts({
    config,
    apiUrl,
    now,
    wait,
    fetch: witness.fetch,
    deadlineMs: DEADLINE_MS,
    onSkew: () => undefined,
  });
}
