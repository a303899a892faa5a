import type { Graded } from '../../model/cohort/cohort.ts';
import type { Locale } from '../../model/locale.ts';
import type { Work } from './find-work.ts';
import { resultOf } from './result-of.ts';
import type { Store } from './store.ts';
import type { PlayedWork, Venue } from './venue.ts';

/** What is done with the results of a grading. */
export interface GradeOptions {
  readonly store: Store;
  readonly locale: Locale;
}

/**
 * Grades hand-ins, and yields each result once it is on the disk. A hand-in in several languages counts as the best of
 * them.
 */
export async function* gradeCohort(
  venue: Venue,
  works: AsyncIterable<Work>,
  options: GradeOptions,
): AsyncGenerator<Graded> {
  for await (const played of venue.play(works)) yield await keep(played, options);
}

async function keep(played: PlayedWork, { store, locale }: GradeOptions): Promise<Graded> {
  const { handIn, question, hash, seed } = played.work;
  const heading = { key: handIn.key, question, hash, seed };
  if (played.kind === 'no-program') {
    const { kind, problem } = played;
    const graded: Graded = { ...heading, outcome: { kind, problem } };
    await store.keep(graded, undefined);
    return graded;
  }
  const { graded, text } = await resultOf(heading, played.run, locale);
  await store.keep(graded, text);
  return graded;
}
