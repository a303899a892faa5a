import { readDialogues } from '../../check/find/read-dialogues.ts';
import { chooseDialogue } from '../../cohort/matrix/choose-dialogue.ts';
import type { Dialogue } from '../../model/dialogue.ts';
import { UsageError } from '../../model/fault.ts';
import { type Question, questionCalled } from '../../model/lab.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { SayGrade } from '../words/grade/say.ts';

/** The question of a matrix, and the dialogue that every pair plays. */
export interface MatrixQuestion {
  readonly question: Question;
  readonly dialogue: Dialogue;
}

/** Reads what `--matrix` names. Throws a UsageError if no client and server of it play together. */
export function readMatrixQuestion(
  value: string,
  { lab, say }: { readonly lab: LabFolder; readonly say: SayGrade },
): MatrixQuestion {
  const { questions } = lab.lab;
  const chosen = (question: Question) =>
    chooseDialogue(readDialogues(question.id, { folder: lab.dialogues, cwd: process.cwd() }));
  const question = questionCalled(value, lab.lab);
  const dialogue = question && chosen(question);
  if (dialogue) return { question, dialogue };
  const fitting = questions.filter(chosen).map(({ id }) => id);
  throw new UsageError(say('matrix-question', { value, questions: fitting.join(', ') }));
}
