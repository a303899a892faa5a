import type { DialogueHeading, Graded, Override, QuestionMark } from '../../model/cohort/cohort.ts';
import { type CountedDialogue, countDialogue } from './count-dialogue.ts';
import type { QuestionRubric } from './rubric.ts';
import { possibleOf } from './weigh.ts';

export interface MarkQuestionOptions {
  readonly question: string;
  readonly dialogues: readonly DialogueHeading[];
  readonly graded: Graded | undefined;
  /** Whether anything was handed in, and whether some of it could not be read. */
  readonly isHandedIn: boolean;
  readonly isUnread: boolean;
  readonly rubric?: QuestionRubric | undefined;
  readonly override?: Override | undefined;
}

/** The mark of one question: what its dialogues earned after the rubric, or what a human decided. */
export function markQuestion(options: MarkQuestionOptions): QuestionMark {
  const { question, graded, override } = options;
  const dialogues = countedDialogues(options);
  const possible = possibleOf(options.dialogues, options.rubric);
  const { verdict, earned } = earnedOf(options, dialogues);
  return {
    ...{ question, possible, verdict, dialogues },
    earned: override?.points ?? earned,
    ...(override && { override }),
    ...(graded && { graded }),
  };
}

/** Each dialogue of the question, with the points of the rubric. */
function countedDialogues({ dialogues, graded, rubric }: MarkQuestionOptions): readonly CountedDialogue[] {
  const results = graded?.outcome.kind === 'report' ? graded.outcome.dialogues : [];
  return dialogues.map((heading) =>
    countDialogue(heading, { rubric, result: results.find(({ id }) => id === heading.id) }),
  );
}

/** The verdict and the points of a question. If a dialogue that counts is undecided, a human decides. */
function earnedOf(
  { graded, isHandedIn, isUnread }: MarkQuestionOptions,
  dialogues: readonly CountedDialogue[],
): Pick<QuestionMark, 'verdict' | 'earned'> {
  if (!graded)
    return isHandedIn
      ? { verdict: 'not-graded', earned: undefined }
      : { verdict: 'not-handed-in', earned: 0 };
  if (graded.outcome.kind === 'no-program') {
    // Several programs that could be meant, or an archive that was not unpacked, are for a human; none at all is none.
    const isOpen = graded.outcome.problem.code === 'ambiguous' || isUnread;
    return { verdict: 'no-program', earned: isOpen ? undefined : 0 };
  }
  const counted = dialogues.filter(({ counts }) => counts);
  const isOpen = counted.some(
    ({ verdict, codes }) =>
      verdict === 'undecided' || verdict === 'skipped' || codes.includes('checker-fault'),
  );
  const { verdict } = graded.outcome;
  if (!isOpen) return { verdict, earned: sum(counted.map(({ earned }) => earned)) };
  // What is skipped behind a failure that a human can see, such as a program that does not compile, is decided.
  const isRefused = counted.some(
    ({ verdict: one, codes }) => one === 'failed' && codes.length > 0 && isObstacle(codes),
  );
  return isRefused
    ? { verdict: 'failed', earned: sum(counted.map(({ earned }) => earned)) }
    : { verdict: 'undecided', earned: undefined };
}

/** Whether a program could not be played at all, for a reason that is its own. */
function isObstacle(codes: CountedDialogue['codes']): boolean {
  return codes.some((code) => code === 'not-found' || code === 'untouched' || code === 'does-not-compile');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
