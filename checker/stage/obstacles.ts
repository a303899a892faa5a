import type { LimitFunction } from 'p-limit';
import type { Finding } from '../model/finding.ts';
import type { PerformOptions } from './perform.ts';
import { mustBeFree } from './port-holder.ts';
import { preflight } from './preflight.ts';
import type { Theatre } from './theatre.ts';
import type { Undertaking } from './undertaking.ts';

/**
 * What keeps each submission from being put on stage. What is not usable is told before anything is played or said:
 * a missing tool and a port that is held are errors.
 */
export async function obstaclesOf(
  theatre: Theatre,
  undertakings: readonly Undertaking[],
  { options, limit }: { readonly options: PerformOptions; readonly limit: LimitFunction },
): Promise<readonly (readonly Finding[])[]> {
  const found = await Promise.all(undertakings.map((each) => limit(() => preflight(each, options))));
  if (!theatre.networks) {
    await mustBeFree(
      undertakings.filter((_, place) => found[place]?.length === 0),
      options,
    );
  }
  return found;
}
