import { join, relative } from 'node:path';
import type { Question } from '../model/lab.ts';
import type { Task } from '../model/report.ts';
import type { LabFolder } from './open-lab.ts';

/** The facts about a submission's question that the words of a report need. */
export function taskOf({ id, rule }: Question, { lab, root, exercises, named }: LabFolder): Task {
  return {
    ...(rule && { rule }),
    port: lab.port,
    folder: join(named ?? '', relative(root, exercises), id),
    ...(named !== undefined && { lab: named }),
  };
}
