import type { Props } from './handover.ts';

type Handler = (...args: readonly unknown[]) => void;

/** Gives props to an element as radix's slots do: its own prevail, handlers are called one after the other. */
export function merge(given: Props, own: Props): Props {
  const both = Object.keys(own).map((name) => [name, mergeOne(name, given[name], own[name])] as const);
  return { ...given, ...Object.fromEntries(both) };
}

function mergeOne(name: string, given: unknown, own: unknown): unknown {
  if (name === 'className') return [given, own].filter(Boolean).join(' ');
  if (!/^on[A-Z]/.test(name)) return own;
  const handlers = [own, given].filter((one): one is Handler => typeof one === 'function');
  return (...args: readonly unknown[]) => {
    for (const handler of handlers) handler(...args);
  };
}
