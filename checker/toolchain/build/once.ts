/**
 * Results that are being made now, by path. The map is shared by all runs in this process; an entry goes when it is
 * made.
 */
const underWay = new Map<string, Promise<unknown>>();

/** Makes a thing once for all callers that ask at the same time. `key` is its path on this machine. */
export function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const shared = underWay.get(key) as Promise<T> | undefined;
  if (shared) return shared;
  const made = make().finally(() => underWay.delete(key));
  underWay.set(key, made);
  return made;
}
