import { handInProblemWords } from '../../../explain/cohort/hand-in-words.ts';
import { translator } from '../../../explain/words.ts';
import type { GradedRun, QuestionMark } from '../../../model/cohort/cohort.ts';
import type { Report } from '../../../model/report.ts';
import { remarksOn } from '../../../report/html/document.ts';
import type { HtmlPage } from '../../../report/html/page/page.ts';
import { section } from '../../../report/html/section.ts';
import { type Markup, markup } from '../../../report/text/markup.ts';
import { sayCohort } from '../../words/say.ts';
import { whyNoReport } from '../../words/why-no-report.ts';
import { numberWords } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import type { StudentPageOptions } from './student-page-options.ts';

/** The report of each question as `check` tells it, or why there is none. */
export function questionSections(one: Published, options: StudentPageOptions): readonly Markup[] {
  return one.mark.questions.map((question, index) => {
    const run = options.runs.get(question.question);
    const number = index + 1;
    const [report] = run?.reports ?? [];
    return run && report
      ? played(question, { ...options, run, report, number })
      : unplayed(one, question, { ...options, number });
  });
}

interface PlayedQuestion extends StudentPageOptions {
  readonly run: GradedRun;
  readonly report: Report;
  readonly number: number;
}

function played(question: QuestionMark, { locale, at, run, report, number }: PlayedQuestion): Markup {
  const { conditions } = run;
  const t = translator(locale);
  const page: HtmlPage = { locale, at, conditions, verbose: false, ascii: false, t };
  const remarks = [...ownPoints(question, report, locale), ...remarksOn(page, run)];
  return markup`${section(page, report, number)}
${remarks.map((remark) => markup`<p class="note">${remark}</p>`)}
`;
}

/** That a rubric counts otherwise than the dialogues below say; nothing where it does not. */
function ownPoints(
  { earned, possible, override }: QuestionMark,
  { points }: Report,
  locale: StudentPageOptions['locale'],
): readonly string[] {
  const isSame =
    points.possible === possible && (override || earned === undefined || points.earned === earned);
  const [own, all] = [numberWords(points.earned, locale), numberWords(points.possible, locale)];
  return isSame ? [] : [sayCohort(locale)('student.own-points', { earned: own, possible: all })];
}

function unplayed(
  { mark, cover }: Published,
  question: QuestionMark,
  { locale, number }: Pick<PlayedQuestion, 'locale' | 'number'>,
): Markup {
  const { problem } = mark.handIn;
  const why = problem ? handInProblemWords(problem, locale) : whyNoReport(question, locale);
  const known = question.graded?.outcome;
  const reason = why ?? (known?.kind === 'report' ? known.problem : undefined);
  return markup`<section class="report">
<h2 id="report-${number}" tabindex="-1"><span class="question">${question.question}</span></h2>
<p class="note">${cover(reason ?? sayCohort(locale)('class.why-unknown'))}</p>
</section>
`;
}
