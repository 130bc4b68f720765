import axios from 'axios';
import type { AxiosAdapter, AxiosInstance, AxiosRequestConfig } from 'axios';
import { startLocalBox } from '../../../src/local-box/node/serve.ts';
import type { RunningLocalBox } from '../../../src/local-box/node/serve.ts';
import type { EngineEvent } from '../../../src/widget/engine/engine.ts';
import { createRequests } from '../../../src/widget/requests/requests.ts';
import type { Requests, RequestInterceptor, RequestsOptions } from '../../../src/widget/requests/requests.ts';
import { smallSeed } from '../../local-box/small-seed.ts';
import { ADA } from '../../local-box/test-box.ts';
import { TestClock } from './test-clock.ts';
import { TestPage } from './test-page.ts';
import { withFiles } from './upload-adapter.ts';

export const ORIGIN = 'https://intranet.example';

/** One widget's requests, sent by axios to a local Box. */
export interface World {
  readonly running: RunningLocalBox;
  readonly url: string;
  readonly clock: TestClock;
  readonly page: TestPage;
  readonly events: EngineEvent[];
  readonly requests: Requests;
  /** Upstream's `requestInterceptor`. */
  readonly interceptor: RequestInterceptor;
  /** A client as upstream sets one up. */
  readonly client: AxiosInstance;
  /** The tokens that were told to be refused, in order. */
  readonly rejected: (string | undefined)[];
  /** The token in use. */
  readonly token: () => string;
  /** What has been asked of Box, as `GET /2.0/folders/0 200`. */
  readonly asked: () => string[];
  readonly call: (config: AxiosRequestConfig) => Promise<{ status: number; data: Record<string, unknown> }>;
  readonly close: () => Promise<void>;
}

export async function startWorld(options: Partial<RequestsOptions> = {}): Promise<World> {
  const running = await startLocalBox({ seed: smallSeed });
  const issue = (): string => running.box.issueToken({ login: ADA });
  let token = issue();
  const [clock, page] = [new TestClock(), new TestPage()];
  const events: EngineEvent[] = [];
  const rejected: (string | undefined)[] = [];
  const requests = createRequests({
    token: (refused) => {
      if (refused !== undefined) rejected.push(refused);
      if (refused === token) token = issue();
      return Promise.resolve(token);
    },
    onEvent: (event) => {
      events.push(event);
    },
    page,
    apiUrl: running.url,
    origin: ORIGIN,
    startFolderId: () => '0',
    clock,
    random: () => 0,
    ...options,
  });
  const interceptor: RequestInterceptor = (config) => {
    const first = config as { adapter: AxiosAdapter };
    if (!seen.has(first.adapter)) first.adapter = withFiles(first.adapter);
    const taken = requests.interceptor(config);
    seen.add((taken as { adapter: AxiosAdapter }).adapter);
    return taken;
  };
  const seen = new WeakSet<AxiosAdapter>();
  const client = axios.create();
  client.interceptors.request.use(interceptor as never);
  return {
    running,
    url: running.url,
    clock,
    page,
    events,
    requests,
    interceptor,
    client,
    rejected,
    token: () => token,
    asked: () => running.box.control.requests().map((one) => `${one.method} ${one.path} ${one.status}`),
    async call({ url = '', headers, ...config }) {
      const authorization = { Authorization: `Bearer ${token}`, Accept: 'application/json' };
      return client.request({
        ...config,
        url: `${running.url}${url}`,
        headers: { ...authorization, ...headers },
      });
    },
    close() {
      clock.stop();
      requests.close();
      return running.close();
    },
  };
}
