import { questionWords } from '../model/lab.ts';
import type { LabFolder } from './open-lab.ts';

/**
 * A question to name in examples, as words of the command line: the first that asks for two programs, else the first.
 */
export function exampleOf({ lab: { questions }, named }: Pick<LabFolder, 'lab' | 'named'>): string {
  const { id } = questions.find(({ roles }) => roles.length > 1) ?? questions[0];
  return questionWords(id, named);
}
