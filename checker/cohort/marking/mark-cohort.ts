import type { DialogueHeading, Graded, Mark, Override, QuestionMark } from '../../model/cohort/cohort.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';
import { latenessOf } from './lateness.ts';
import { markQuestion } from './mark-question.ts';
import type { Rubric } from './rubric.ts';

export interface MarkCohortOptions {
  readonly handIns: readonly HandIn[];
  readonly questions: readonly { readonly id: string; readonly dialogues: readonly DialogueHeading[] }[];
  readonly resultOf: (key: string, question: string) => Graded | undefined;
  readonly overrideOf: (key: string, question: string) => Override | undefined;
  readonly rubric: Rubric;
  /** In ms since 1970. */
  readonly deadline?: number | undefined;
}

/** The marks of a cohort, those that a human has to look at first, then by name. */
export function markCohort(options: MarkCohortOptions): readonly Mark[] {
  const marks = options.handIns.map((handIn) => markOf(handIn, options));
  const isOpen = ({ mark }: Mark) => (mark === undefined ? 0 : 1);
  const collator = new Intl.Collator('fr');
  return marks.toSorted(
    (one, other) =>
      isOpen(one) - isOpen(other) ||
      collator.compare(one.handIn.student.name, other.handIn.student.name) ||
      (one.handIn.key < other.handIn.key ? -1 : 1),
  );
}

function markOf(handIn: HandIn, options: MarkCohortOptions): Mark {
  const { questions, resultOf, overrideOf, rubric, deadline } = options;
  const marks = questions.map(({ id, dialogues }) =>
    markQuestion({
      ...{ question: id, dialogues, rubric: rubric.questions?.[id] },
      graded: resultOf(handIn.key, id),
      override: overrideOf(handIn.key, id),
      isHandedIn: handIn.problem?.code !== 'nothing-handed-in',
      isUnread: handIn.notes.some(({ code }) => code === 'archive-left-out'),
    }),
  );
  const outOf = rubric.outOf ?? 20;
  const penalty = latenessOf(handIn, { deadline, late: rubric.late });
  const whole = weighted(marks, { rubric, outOf });
  const mark = whole === undefined ? undefined : Math.max(0, whole - (penalty?.points ?? 0));
  return {
    ...{ handIn, questions: marks, outOf },
    mark: mark === undefined ? undefined : Math.round(mark * 100) / 100,
    ...(penalty && { penalty }),
  };
}

/** The weighted mean of the questions on the scale of the course; undefined while one is open. */
function weighted(
  marks: readonly QuestionMark[],
  { rubric, outOf }: { readonly rubric: Rubric; readonly outOf: number },
): number | undefined {
  let [got, most] = [0, 0];
  for (const { question, earned, possible } of marks) {
    if (earned === undefined) return undefined;
    const weight = rubric.questions?.[question]?.weight ?? possible;
    if (possible === 0) continue;
    got += (weight * earned) / possible;
    most += weight;
  }
  return most === 0 ? 0 : (outOf * got) / most;
}
