import type { Rejudged } from '../../cohort/grading/rejudge.ts';
import type { Graded } from '../../model/cohort/cohort.ts';
import type { SayGrade } from '../words/grade/say.ts';

/** A result in one line. */
export function tellGraded({ question, outcome }: Graded, name: string, say: SayGrade): string {
  return say('graded', { name, question, result: resultOf(outcome, say) });
}

/** Prints how a result has changed; false if it has not. */
export function tellChange({ before, after }: Rejudged, name: string, say: SayGrade): boolean {
  const [was, is] = [resultOf(before.outcome, say), resultOf(after.outcome, say)];
  if (was === is) return false;
  process.stderr.write(`${say('changed', { name, question: after.question, before: was, after: is })}\n`);
  return true;
}

function resultOf(outcome: Graded['outcome'], say: SayGrade): string {
  if (outcome.kind === 'no-program') return say('result.no-program');
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const earned = sum(outcome.dialogues.map((dialogue) => dialogue.earned));
  const possible = sum(outcome.dialogues.map((dialogue) => dialogue.possible));
  return `${say(`result.${outcome.verdict}`)} (${say('points', { earned, possible })})`;
}
