import { createTokenEndpoint, logToStderr, type Log, type Policy } from '../../server/index.ts';
import { createProxyFetch, readConfigFile, readConfigVariable } from '../../server/node/index.ts';
import type { ServeValues } from '../commands/serve-options.ts';
import { createServeApp } from './app.ts';
import { identityFrom, type Env } from './identity.ts';
import { listen, type Listening } from './listen.ts';
import { createMetrics } from './metrics.ts';
import { openCache } from './shared-cache.ts';

/**
 * Starts the ready server.
 * @param configFile of Box's developer console; undefined: `BOX_CONFIG` names or holds it.
 * @throws ServeError or ConfigError, each one sentence for the operator.
 */
export async function startServe(
  configFile: string | undefined,
  values: ServeValues,
  env: Env,
): Promise<Listening> {
  const metrics = createMetrics();
  const log: Log = (entry) => {
    metrics.logged(entry);
    logToStderr(entry);
  };
  const config = await (configFile === undefined ? readConfigVariable(env) : readConfigFile(configFile));
  const identify = await identityFrom(values, env);
  const shared = await openCache(values.redisUrl, env['REDIS_KEYS'] ?? '', log);
  const fetch = createProxyFetch({ env });
  const { loginUrl, contact, apiUrl, origins } = values;
  const endpoint = createTokenEndpoint({
    config,
    identify,
    policy: atMost(values.features),
    apiUrl,
    allowedOrigins: origins,
    cache: shared.cache,
    log,
    fetch,
    ...(loginUrl === undefined ? {} : { loginUrl }),
    ...(contact === undefined ? {} : { contact }),
  });

  let isStopping = false;
  const { tokenPath, widgetDir: widgetDirectory } = values;
  const app = createServeApp({ endpoint, tokenPath, metrics, widgetDirectory, isStopping: () => isStopping });
  const { url, stop } = await listen(async (request) => app.fetch(request), values);
  return {
    url,
    async stop() {
      isStopping = true;
      await stop();
      shared.close();
      await fetch.close();
    },
  };
}

/** What was asked, as far as it is among these; the endpoint cuts the grant down to what was asked. */
function atMost(features: ServeValues['features']): Policy {
  return () => ({ features });
}
