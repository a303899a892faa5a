import type { GradedRun } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';
import { gradescopeTest } from '../../../report/gradescope.ts';
import { writeJson } from '../../../report/text/write-json.ts';
import { sayCohort } from '../../words/say.ts';
import { numberWords, rounded } from '../marks/numbers.ts';
import type { Published } from '../marks/published.ts';
import { remarksOnMark } from '../marks/remarks.ts';
import { verdictWord } from '../marks/verdict-word.ts';

interface GradescopeResultsOptions {
  readonly locale: Locale;
  /** The whole reports of the hand-in, by question. */
  readonly runs: ReadonlyMap<string, GradedRun>;
}

/**
 * The `results.json` of a hand-in for Gradescope. Its score is the mark, with rubric, penalty and what a human set, so
 * the tests below say which dialogue passed and carry no points of their own. A mark that is not decided has no score:
 * Gradescope then asks for a human.
 */
export function gradescopeResults(one: Published, { locale, runs }: GradescopeResultsOptions): string {
  const { mark } = one;
  const whole = {
    ...(mark.mark !== undefined && { score: rounded(mark.mark) }),
    output: summaryOf(one, locale),
    output_format: 'text',
    test_output_format: 'text',
    test_name_format: 'text',
    visibility: 'visible',
    stdout_visibility: 'hidden',
    tests: [...runs.values()].flatMap(({ reports, conditions }) =>
      reports.flatMap((report) =>
        report.dialogues.map((dialogue, index) => {
          const test = gradescopeTest(report, dialogue, { locale, conditions, number: index + 1 });
          return { ...test, score: undefined, max_score: undefined };
        }),
      ),
    ),
    extra_data: {
      name: one.name,
      possible: mark.outOf,
      seeds: Object.fromEntries([...runs].map(([question, { seed }]) => [question, seed])),
    },
  };
  return `${writeJson(whole)}\n`;
}

function summaryOf(one: Published, locale: Locale): string {
  const say = sayCohort(locale);
  const points = (value: number) => numberWords(value, locale);
  const questions = one.mark.questions.map(({ question, earned, possible, verdict }) => {
    const score =
      earned === undefined
        ? say('student.open', { possible: points(possible) })
        : say('student.score', { earned: points(earned), possible: points(possible) });
    return `${question}: ${verdictWord(verdict, locale)}, ${score}`;
  });
  return [...questions, ...remarksOnMark(one, locale)].join('\n');
}
