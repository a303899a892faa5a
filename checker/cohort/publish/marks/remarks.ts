import { handInProblemWords } from '../../../explain/cohort/hand-in-words.ts';
import type { Mark } from '../../../model/cohort/cohort.ts';
import type { Locale } from '../../../model/locale.ts';
import { sayCohort } from '../../words/say.ts';
import { numberWords, rounded } from './numbers.ts';
import type { Published } from './published.ts';

/** What decides a mark beside the dialogues, in sentences: the scale, a penalty, what a human set, what is open. */
export function remarksOnMark({ mark, cover }: Published, locale: Locale): readonly string[] {
  const say = sayCohort(locale);
  const points = (value: number) => numberWords(value, locale);
  const { problem } = mark.handIn;
  const whyNot = problem && cover(handInProblemWords(problem, locale));
  return [
    ...(problem?.code === 'nothing-handed-in' ? [say('student.nothing')] : []),
    ...(whyNot && problem.code !== 'nothing-handed-in'
      ? [say('student.cannot-be-graded', { reason: whyNot })]
      : []),
    ...(mark.mark === undefined ? [say('student.undecided')] : []),
    ...mark.questions.flatMap(({ question, override }) =>
      override
        ? say('column.labelled', {
            label: question,
            text: say('student.override', {
              points: points(override.points),
              reason: cover(override.reason),
            }),
          })
        : [],
    ),
    ...scaleWords(mark, locale),
    ...(mark.penalty
      ? [
          say('student.penalty', {
            hours: rounded(mark.penalty.hoursLate),
            points: rounded(mark.penalty.points),
          }),
        ]
      : []),
  ];
}

/** How the points of the questions become a mark of the course; nothing while a question is open. */
function scaleWords({ mark, questions, outOf }: Mark, locale: Locale): readonly string[] {
  const { earned, possible } = totalOf(questions);
  if (mark === undefined || earned === undefined || possible === 0) return [];
  const points = (value: number) => numberWords(value, locale);
  const scaled = points((earned / possible) * outOf);
  return [
    sayCohort(locale)('student.scaled', {
      ...{ earned: points(earned), possible: points(possible), scaled, outOf: points(outOf) },
    }),
  ];
}

/** The points of all questions together; `earned` is undefined while one of them is open. */
export function totalOf(questions: Mark['questions']): {
  readonly earned: number | undefined;
  readonly possible: number;
} {
  const possible = questions.reduce((total, question) => total + question.possible, 0);
  const isOpen = questions.some(({ earned }) => earned === undefined);
  const earned = questions.reduce((total, question) => total + (question.earned ?? 0), 0);
  return { earned: isOpen ? undefined : earned, possible };
}
