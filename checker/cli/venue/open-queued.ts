import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { relative } from 'node:path';
import { checkerVersion } from '../../cohort/grading/checker-version.ts';
import type { Venue } from '../../cohort/grading/venue.ts';
import { openQueueVenue, type QueueVenue } from '../../queue/coordinator/queue-venue.ts';
import type { QueueVenueOptions } from '../../queue/coordinator/venue-options.ts';
import { labVersion } from '../../queue/order/versions.ts';
import { root } from '../process/root.ts';
import { sayQueue } from '../words/queue/say.ts';
import { inWords, openQueue } from './open-queue.ts';
import type { OpenedVenue, OpenVenueOptions } from './open-venue-options.ts';
import { createQueueTelling } from './tell-queue.ts';

export interface OpenQueuedOptions extends OpenVenueOptions {
  readonly way: Pick<QueueVenueOptions, 'confirm' | 'patienceMs' | 'answered' | 'signal'>;
}

/** Opens the queue in which a grading puts what is to be played. */
export async function openQueued(options: OpenQueuedOptions): Promise<OpenedVenue> {
  const { asked, lab, locale, way, folder, seed, onChange } = options;
  const say = sayQueue(locale);
  const cwd = process.cwd();
  const { connection, store } = await openQueue({ asked, cwd, say, use: 'write' });
  const versions = {
    checker: await checkerVersion(root),
    lab: await labVersion(lab),
    sandbox: asked['no-sandbox'] ? 'no' : 'yes',
  } as const;
  const queued = await openQueueVenue({
    ...{ connection, versions, store, onChange, ...way, now: () => performance.now() },
    // The same whenever this grading goes on.
    grading: createHash('sha256').update(`${hostname()} ${folder} ${seed}`).digest('hex').slice(0, 16),
    dialogues: relative(cwd, lab.dialogues),
  });
  const telling = createQueueTelling(queued.state, say);
  return {
    ...{ venue: inQueueWords(queued), ...telling },
    async [Symbol.asyncDispose]() {
      await queued[Symbol.asyncDispose]();
      await connection[Symbol.asyncDispose]();
    },
  };

  function inQueueWords({ play }: QueueVenue): Venue {
    return {
      async *play(works) {
        const playing = play(works)[Symbol.asyncIterator]();
        try {
          for (;;) {
            const { value, done } = await inWords(say, () => playing.next());
            if (done) return;
            yield value;
          }
        } finally {
          await playing.return?.();
        }
      },
    };
  }
}
