import type { Versions } from '../../queue/order/versions.ts';
import type { WorkEvent } from '../../queue/worker/work.ts';
import { createProgressLine } from '../terminal/progress.ts';
import { queueWords } from '../words/queue/problem-words.ts';
import type { SayQueue } from '../words/queue/say.ts';

export interface TellWorkOptions {
  readonly name: string;
  /** The address of the queue. */
  readonly at: string;
  readonly sideBySide: number;
  readonly versions: Versions;
  readonly signal: AbortSignal;
  readonly say: SayQueue;
}

/** Tells on the standard error what a worker does. */
export function tellWork({ name, at, sideBySide, versions, signal, say }: TellWorkOptions) {
  const line = createProgressLine(process.stderr);
  let [taken, played, failed] = [0, 0, 0];
  const playing = () => taken - played - failed;
  const print = (text: string) => line.around(async () => void process.stderr.write(`${text}\n`));
  let lastOther = '';
  let isReady = false;
  const onLeaving = () => print(say('worker-leaving', { playing: playing() }));
  signal.addEventListener('abort', onLeaving);
  return {
    tell(event: WorkEvent): void {
      if (event.kind === 'ready') {
        isReady = true;
        print(say('worker-ready', { name, at, count: sideBySide }));
      }
      if (event.kind === 'taken') taken += 1;
      if (event.kind === 'played') played += 1;
      if (event.kind === 'failed') {
        failed += 1;
        print(say('failed-here', { why: event.why }));
      }
      if (event.kind === 'others') {
        const told = queueWords(event.problem, say, versions);
        if (told !== lastOther) print(told);
        lastOther = told;
      }
      line.show(say('worker-line', { playing: playing(), played, failed }));
    },
    [Symbol.dispose]() {
      signal.removeEventListener('abort', onLeaving);
      line.wipe();
      if (isReady) process.stderr.write(`${say('worker-told', { played })}\n`);
      line[Symbol.dispose]();
    },
  };
}
