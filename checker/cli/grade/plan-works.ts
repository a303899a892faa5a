import { type FindWorkOptions, findWork, type Work } from '../../cohort/grading/find-work.ts';
import { nameOf, type Store } from '../../cohort/grading/store.ts';
import type { Graded } from '../../model/cohort/cohort.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';

/** Which results are graded again though nothing has changed. */
export type Again = (before: Graded) => boolean;

export interface PlanOptions {
  readonly handIns: readonly HandIn[];
  readonly questions: readonly Omit<FindWorkOptions, 'seed' | 'settings' | 'lab'>[];
  readonly common: Pick<FindWorkOptions, 'seed' | 'settings' | 'lab'>;
  readonly store: Store;
  readonly again: Again;
  /** Called for each hand-in and question of which the result is kept. */
  readonly onKept: () => void;
}

/** The hand-ins and questions to grade now: those without a result, those that have changed, those asked for again. */
export async function* planWorks(options: PlanOptions): AsyncGenerator<Work> {
  const { handIns, questions, common, store, again, onKept } = options;
  for (const handIn of handIns) {
    for (const question of questions) {
      if (handIn.folder === undefined) {
        onKept();
        continue;
      }
      const work = await findWork(handIn, { ...common, ...question });
      const before = store.results.get(nameOf({ key: handIn.key, question: work.question }));
      if (before && before.hash === work.hash && !again(before)) onKept();
      else yield work;
    }
  }
}
