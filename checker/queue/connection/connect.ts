import { Redis } from 'ioredis';
import { pause } from '../../room/wait-for.ts';
import { QueueError } from '../queue-error.ts';
import { claim } from './claim.ts';
import type { QueueAddress } from './read-address.ts';
import { refusal } from './refusal.ts';

/** A connection to a Redis that holds a queue of ours. After a cut it comes back by itself, and what was asked waits. */
export interface Connection extends AsyncDisposable {
  readonly redis: Redis;
  /** The address without a password. */
  readonly at: string;
}

/** How a queue is reached. */
export interface ConnectOptions {
  readonly address: QueueAddress;
  /** The certificate of the authority that signed that of Redis, as PEM; those that Node knows if undefined. */
  readonly authority?: string | undefined;
  /** How long the first answer may take. */
  readonly limitMs: number;
}

/** Connects, and makes sure that the keys there are ours. Throws a QueueError with what is in the way. */
export async function connect({ address, authority, limitMs }: ConnectOptions): Promise<Connection> {
  const { host, port, username, password, database: db, tls, shown: at } = address;
  let first = true;
  let why: Error | undefined;
  const redis = new Redis({
    ...{ host, port, db, lazyConnect: true, connectTimeout: limitMs },
    ...(username !== undefined && { username }),
    ...(password !== undefined && { password }),
    ...(tls === 'yes' && {
      tls: { ...(authority !== undefined && { ca: authority }), servername: nameOf(host) },
    }),
    // A command waits for the connection to come back, however long that takes.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (first ? null : Math.min(100 * times, 2000)),
  });
  redis.on('error', (error: Error) => {
    why = error;
  });
  try {
    const entered = redis.connect().then(() => claim(redis, at));
    await Promise.race([entered, tooLate(limitMs, entered)]);
    first = false;
    return { redis, at, [Symbol.asyncDispose]: async () => redis.disconnect() };
  } catch (error) {
    // One that has ended already would be waited for.
    if (redis.status !== 'end') redis.disconnect();
    if (error instanceof QueueError) throw error;
    throw new QueueError(refusal(why ?? (error as Error), at));
  }
}

/** TLS names no addresses. */
function nameOf(host: string): string {
  return /^[\d.]+$|:/.test(host) ? '' : host;
}

async function tooLate(limitMs: number, entered: Promise<unknown>): Promise<void> {
  let done = false;
  const news = entered.then(
    () => (done = true),
    () => (done = true),
  );
  await pause(limitMs, news);
  if (!done) throw new Error(`no answer in ${limitMs} ms`);
  await entered;
}
