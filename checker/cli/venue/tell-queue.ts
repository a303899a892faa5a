import type { QueueState } from '../../queue/coordinator/queue-state.ts';
import type { SayQueue } from '../words/queue/say.ts';

/** What is told of a queue during a grading, and at its end. */
export interface QueueTelling {
  readonly line: () => string;
  readonly waits: () => string | undefined;
  readonly told: () => readonly string[];
}

/** So many workers are named; with more, only their number is told. */
const mostNamed = 8;

export function createQueueTelling(state: () => QueueState, say: SayQueue): QueueTelling {
  const troublesOf = ({ troubles }: QueueState) =>
    [...troubles].map(([trouble, count]) => say(`trouble.${trouble}`, { count })).join(', ');
  return {
    line() {
      const now = state();
      const workers = [...now.workers].filter(([, { connected }]) => connected === 'yes');
      const troubles = troublesOf(now) || 'no';
      const names = workers.length > 1 && workers.length <= mostNamed ? ` (${loads(workers, say)})` : '';
      return say('queue-line', { workers: workers.length, troubles }).replace(/( · |$)/, `${names}$1`);
    },
    waits() {
      const isPlayed = [...state().workers.values()].some(
        ({ connected, played }) => connected === 'yes' || played > 0,
      );
      return isPlayed ? undefined : say('queue-waits');
    },
    told() {
      const now = state();
      const workers = [...now.workers].filter(([, { played }]) => played > 0);
      const troubles = troublesOf(now);
      return [
        ...(workers.length > 0
          ? [say('queue-told', { count: workers.length, workers: loads(workers.slice(0, 50), say) })]
          : []),
        ...(troubles === '' ? [] : [say('queue-troubled', { troubles })]),
      ];
    },
  };
}

/** What each worker has played. */
function loads(workers: readonly (readonly [string, { readonly played: number }])[], say: SayQueue): string {
  return workers.map(([name, { played }]) => say('queue-worker', { name, played })).join(', ');
}
