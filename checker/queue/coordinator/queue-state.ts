/** What is seen of a queue while it is worked on. */
export interface QueueState {
  /** Those that are connected now, and those that have played something, with how much. */
  readonly workers: ReadonlyMap<string, { readonly played: number; readonly connected: 'yes' | 'no' }>;
  /** The works that are in the queue or at a worker. */
  readonly placed: number;
  /** How often something was tried again, by what had happened. */
  readonly troubles: ReadonlyMap<QueueTrouble, number>;
}

/** Why something was tried again, or the queue was waited for. */
export type QueueTrouble =
  /** A worker ended, or gave no sign, with a hand-in in play. */
  | 'worker-lost'
  /** A worker could not play it on its machine. */
  | 'machine'
  /** What was delivered was no report of the hand-in, or none was there. */
  | 'bad-reports'
  /** Files or orders were not in Redis any more. */
  | 'lost-keys'
  /** Redis had no memory left, or was not there. */
  | 'full'
  | 'cut';

/** Notes what happens to a queue. */
export interface QueueWatch {
  readonly state: (placed: number) => QueueState;
  readonly note: (trouble: QueueTrouble) => void;
  readonly played: (worker: string | undefined) => void;
  /** Those that are connected now. */
  readonly seen: (workers: Iterable<string>) => void;
}

/** Nothing has happened yet. */
export function createQueueWatch(): QueueWatch {
  const played = new Map<string, number>();
  const troubles = new Map<QueueTrouble, number>();
  let connected = new Set<string>();
  const stateOf = (name: string) => ({
    played: played.get(name) ?? 0,
    connected: connected.has(name) ? ('yes' as const) : ('no' as const),
  });
  return {
    state: (placed) => ({
      workers: new Map(
        [...new Set([...connected, ...played.keys()])].sort().map((name) => [name, stateOf(name)]),
      ),
      placed,
      troubles,
    }),
    note: (trouble) => void troubles.set(trouble, (troubles.get(trouble) ?? 0) + 1),
    played: (worker = '') => void played.set(worker, (played.get(worker) ?? 0) + 1),
    seen(workers) {
      connected = new Set(workers);
    },
  };
}
