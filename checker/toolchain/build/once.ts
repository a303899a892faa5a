/** What is being made: files of this machine, by their paths, so whatever run asks for them. None is kept once it is made. */
const underWay = new Map<string, Promise<unknown>>();

/** Makes a thing once for all that ask for it at the same time. `key` is its path on this machine. */
export function once<T>(key: string, make: () => Promise<T>): Promise<T> {
  const shared = underWay.get(key) as Promise<T> | undefined;
  if (shared) return shared;
  const made = make().finally(() => underWay.delete(key));
  underWay.set(key, made);
  return made;
}
