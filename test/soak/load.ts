import { once } from 'node:events';
import { join } from 'node:path';
import { execa } from 'execa';

/** The load on the machine besides playing. */
export interface LoadSize {
  readonly busyLoops: number;
  readonly memoryMb: number;
  readonly disk: boolean;
}

/** A load under way. */
export interface Load extends AsyncDisposable {
  /** The load, for people. */
  readonly inWords: string;
}

/** Starts the load. Disposing ends its processes and waits for them. */
export function startLoad(size: LoadSize): Load {
  const { busyLoops, memoryMb, disk } = size;
  const wanted = [
    ...Array.from({ length: busyLoops }, () => ['busy']),
    ...(memoryMb > 0 ? [['memory', String(memoryMb)]] : []),
    ...(disk ? [['disk']] : []),
  ];
  const running = wanted.map(startProcess);
  return {
    inWords: inWords(size),
    async [Symbol.asyncDispose]() {
      await Promise.all(running.map((end) => end()));
    },
  };
}

function startProcess(words: readonly string[]): () => Promise<void> {
  const child = execa(process.execPath, [join(import.meta.dirname, 'load-process.mjs'), ...words], {
    stdin: 'pipe',
    stdout: 'ignore',
    stderr: 'inherit',
    buffer: false,
    reject: false,
    // Without the loader of TypeScript, which this script does not need.
    env: { NODE_OPTIONS: '' },
  });
  const ended = once(child, 'exit');
  child.stdin.on('error', () => undefined);
  return async () => {
    child.stdin.end();
    await ended;
  };
}

function inWords({ busyLoops, memoryMb, disk }: LoadSize): string {
  const parts = [
    ...(busyLoops > 0 ? [`${busyLoops} busy ${busyLoops === 1 ? 'loop' : 'loops'}`] : []),
    ...(memoryMb > 0 ? [`${memoryMb} MB of memory touched all the time`] : []),
    ...(disk ? ['a disk written to all the time'] : []),
  ];
  return parts.length === 0 ? 'no load' : parts.join(', ');
}
