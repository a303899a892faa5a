import type { LimitFunction } from 'p-limit';
import type { Finding } from '../model/finding.ts';
import type { Host } from '../room/host.ts';
import type { Job } from './job.ts';
import type { PlaySettings } from './play-and-judge.ts';
import { preflight } from './preflight.ts';
import { mustBeFree } from './require-free-port.ts';

/**
 * What keeps each submission from being put on stage. What is not usable is told before anything is played or said:
 * a missing tool and a port that is held are errors.
 */
export async function obstaclesOf(
  host: Host,
  jobs: readonly Job[],
  { options, limit }: { readonly options: PlaySettings; readonly limit: LimitFunction },
): Promise<readonly (readonly Finding[])[]> {
  const found = await Promise.all(jobs.map((each) => limit(() => preflight(each, options))));
  if (!host.networks) {
    await mustBeFree(
      jobs.filter((_, place) => found[place]?.length === 0),
      options,
    );
  }
  return found;
}
