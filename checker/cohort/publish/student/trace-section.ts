import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import type { Published } from '../marks/published.ts';
import { transcriptFile } from '../marks/transcript-file.ts';
import type { StudentPageOptions } from './student-page-options.ts';

/** The seed and the transcript of each question, by which a mark can be held against what happened. */
export function traceSection(
  { mark, file, cover }: Published,
  { locale }: StudentPageOptions,
): Markup | undefined {
  const say = sayCohort(locale);
  const told = mark.questions.flatMap(({ question, graded }) => {
    if (graded?.outcome.kind !== 'report') return [];
    const seed = cover(graded.seed);
    return [say('student.played', { question, seed, file: transcriptFile(file, question) })];
  });
  return told.length === 0
    ? undefined
    : markup`<section class="trace">
<h2>${say('student.trace')}</h2>
<ul>${told.map((each) => markup`<li>${each}</li>\n`)}</ul>
</section>`;
}
