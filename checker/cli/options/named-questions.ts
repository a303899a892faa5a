import { UsageError } from '../../model/fault.ts';
import { type Lab, numberOf, type Question, questionWords } from '../../model/lab.ts';
import type { LabFolder } from '../../submissions/open-lab.ts';
import type { CallPlace } from './call-place.ts';

/** The questions that were written: `q3`, `Q3` or `3`, each once. Throws a UsageError for one that is not the lab's. */
export function namedQuestions(
  words: readonly string[],
  { lab: { lab }, say }: CallPlace,
): readonly Question[] {
  const named = words.map((word) => {
    const found = lab.questions.find(({ id }) => id === word.toLowerCase() || numberOf(id) === word);
    if (!found) throw new UsageError(say('unknown-question', { word, ...listed(lab) }));
    return found;
  });
  return [...new Set(named)];
}

/** `q1, q2, q3` and the last apart, for a message to join. */
function listed({ questions }: Lab) {
  const ids = questions.map(({ id }) => id);
  const last = ids.at(-1) ?? '';
  return { count: ids.length, others: ids.slice(0, -1).join(', '), last };
}

/** How an example names a question: the first that asks for two programs, where there is one. */
export function exampleOf({ lab: { questions }, named }: Pick<LabFolder, 'lab' | 'named'>): string {
  const { id } = questions.find(({ roles }) => roles.length > 1) ?? questions[0];
  return questionWords(id, named);
}
