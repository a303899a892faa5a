import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { UsageError } from '../../model/fault.ts';
import { type Connection, connect } from '../../queue/connection/connect.ts';
import { readAddress } from '../../queue/connection/read-address.ts';
import { needStore } from '../../queue/files/file-store.ts';
import type { Versions } from '../../queue/order/versions.ts';
import { QueueError } from '../../queue/queue-error.ts';
import type { ArgumentsOf } from '../options/option.ts';
import type { queueOptions } from '../options/queue-options.ts';
import { queueWords } from '../words/queue/problem-words.ts';
import type { SayQueue } from '../words/queue/say.ts';

/** A queue, and the absolute folder that goes with it. */
export interface OpenedQueue {
  readonly connection: Connection;
  readonly store: string | undefined;
}

export interface OpenQueueOptions {
  readonly asked: ArgumentsOf<typeof queueOptions>;
  readonly cwd: string;
  readonly say: SayQueue;
  /** What is done with the files in the folder. */
  readonly use: 'read' | 'write';
}

/** In ms: how long the first answer of Redis may take. */
const firstAnswerMs = 10_000;

/** Connects to the queue that the options name. Throws a UsageError of one line if it cannot be used. */
export async function openQueue(options: OpenQueueOptions): Promise<OpenedQueue> {
  const { asked, cwd, say, use } = options;
  if (asked.queue === undefined) throw new UsageError(say('which-queue'));
  const secret = process.env.ALTERNANCE_QUEUE_PASSWORD;
  // Nothing that is started from here needs it.
  delete process.env.ALTERNANCE_QUEUE_PASSWORD;
  const text = await addressIn(asked.queue, options);
  const authority = await certificateIn(asked['queue-ca'], options);
  return inWords(say, async () => {
    const address = readAddress(text, secret);
    const dir = asked.store;
    const store = dir === undefined ? undefined : resolve(cwd, dir);
    if (store !== undefined && dir !== undefined) await needStore(store, { dir, use });
    return { connection: await connect({ address, authority, limitMs: firstAnswerMs }), store };
  });
}

/** Does something with a queue, and tells what is wrong with it as a UsageError of one line. `own`: of this worker. */
export async function inWords<Done>(say: SayQueue, act: () => Promise<Done>, own?: Versions): Promise<Done> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof QueueError) throw new UsageError(queueWords(error.problem, say, own));
    throw error;
  }
}

async function addressIn(value: string, { cwd, say }: OpenQueueOptions): Promise<string> {
  if (/^\w+:\/\//.test(value)) {
    if (/^\w+:\/\/[^/]*:[^/@]+@/.test(value)) process.stderr.write(`alternance: ${say('password-seen')}\n`);
    return value;
  }
  return readFile(resolve(cwd, value), 'utf8').catch(() => {
    throw new UsageError(say('queue-file', { file: value }));
  });
}

async function certificateIn(file: string | undefined, { cwd, say }: OpenQueueOptions) {
  if (file === undefined) return undefined;
  return readFile(resolve(cwd, file), 'utf8').catch(() => {
    throw new UsageError(say('ca-file', { file }));
  });
}
