const underWay = new Map<string, Promise<unknown>>();

/** Two who ask for the same thing at the same time share one answer. `key` names the thing on this machine. */
export function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const shared = underWay.get(key) as Promise<T> | undefined;
  if (shared) return shared;
  const made = make().finally(() => underWay.delete(key));
  underWay.set(key, made);
  return made;
}
