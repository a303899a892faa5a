import type { Question } from '../model/lab.ts';
import type { Task } from '../model/report.ts';

/** What the words about a submission need to know of its question. */
export function taskOf({ rule }: Question): Task {
  return { ...(rule && { rule }) };
}
