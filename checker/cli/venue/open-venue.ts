import { playHere } from '../../cohort/grading/play-here.ts';
import { gatherAnswers } from '../options/answers.ts';
import { openGradingHost } from './open-grading-host.ts';
import type { OpenedVenue, OpenVenueOptions } from './open-venue-options.ts';

/** Opens the place where hand-ins are played: this process, or the queue that `--queue` names. */
export async function openVenue(options: OpenVenueOptions): Promise<OpenedVenue> {
  const { asked, signal } = options;
  const way = {
    confirm: asked.repeat,
    patienceMs: asked.patience,
    answered: gatherAnswers(asked.answers),
    signal,
  };
  if (asked.queue !== undefined) {
    const { openQueued } = await import('./open-queued.ts');
    return openQueued({ ...options, way });
  }
  const host = await openGradingHost(options);
  return {
    venue: playHere(host, { ...way, sideBySide: asked.jobs }),
    [Symbol.asyncDispose]: () => host[Symbol.asyncDispose](),
  };
}
