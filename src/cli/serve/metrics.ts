import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import type { LogEntry } from '../../server/index.ts';

/** Counts alone: no address, folder or token is in a label. */
export interface Metrics {
  readonly answered: (status: number, seconds: number) => void;
  /** Counts what the endpoint's log says. */
  readonly logged: (entry: LogEntry) => void;
  /** In Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'box_file_widget_answer_seconds',
    help: 'Time to answer a token request, by HTTP status.',
    labelNames: ['status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 1, 3, 10],
    registers,
  });
  const refusals = new Counter({
    name: 'box_file_widget_refusals_total',
    help: 'Token requests that were refused, by code and cause.',
    labelNames: ['code', 'reason'],
    registers,
  });
  const cache = new Gauge({
    name: 'box_file_widget_shared_cache_up',
    help: '0 while Redis does not answer and tokens are kept in memory alone.',
    registers,
  });
  cache.set(1);
  return {
    answered: (status, took) => {
      seconds.observe({ status: String(status) }, took);
    },
    logged: (entry) => {
      if (entry.event === 'refused') refusals.inc({ code: entry.code, reason: entry.reason });
      if (entry.event === 'cache_lost') cache.set(0);
      if (entry.event === 'cache_back') cache.set(1);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
