type Method = (...args: unknown[]) => unknown;

/**
 * Reads a property of a host object for a proxy. Methods are bound to their object (the DOM refuses a proxy as `this`),
 * always to the same bound function, since callers compare them; constructors stay as they are.
 */
export function forwarder(target: object): (key: string | symbol) => unknown {
  const bound = new Map<string | symbol, { readonly method: Method; readonly bound: Method }>();
  return (key) => {
    const value: unknown = Reflect.get(target, key, target);
    if (!isMethod(key, value)) return value;
    const known = bound.get(key);
    if (known?.method === value) return known.bound;
    const entry = { method: value, bound: value.bind<Method>(target) };
    bound.set(key, entry);
    return entry.bound;
  };
}

function isMethod(key: string | symbol, value: unknown): value is Method {
  return typeof value === 'function' && key !== 'constructor' && !/^[A-Z]/.test(String(key));
}
