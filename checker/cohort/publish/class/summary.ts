import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { numberWords } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import type { ClassPageOptions } from './class-page-options.ts';

/** How many handed in and are marked, and the mean and the median of the marks. */
export function summary(published: readonly Published[], { locale }: ClassPageOptions): Markup {
  const say = sayCohort(locale);
  const marks = published.flatMap(({ mark }) => mark.mark ?? []).sort((one, other) => one - other);
  const counts = say('class.counts', {
    students: published.length,
    handedIn: published.filter(({ mark }) => mark.handIn.problem?.code !== 'nothing-handed-in').length,
    decided: marks.length,
  });
  const outOf = numberWords(published[0]?.mark.outOf ?? 20, locale);
  const mean = marks.reduce((total, mark) => total + mark, 0) / marks.length;
  const middle =
    ((marks[Math.floor((marks.length - 1) / 2)] ?? 0) + (marks[Math.ceil((marks.length - 1) / 2)] ?? 0)) / 2;
  const averages =
    marks.length > 0 &&
    say('class.mean', { mean: numberWords(mean, locale), median: numberWords(middle, locale), outOf });
  return markup`<section class="summary">
<p>${counts}${averages ? ` ${averages}` : undefined}</p>
</section>`;
}
