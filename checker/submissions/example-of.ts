import { questionWords } from '../model/lab.ts';
import type { LabFolder } from './open-lab.ts';

/** How an example names a question: the first that asks for two programs, where there is one. */
export function exampleOf({ lab: { questions }, named }: Pick<LabFolder, 'lab' | 'named'>): string {
  const { id } = questions.find(({ roles }) => roles.length > 1) ?? questions[0];
  return questionWords(id, named);
}
