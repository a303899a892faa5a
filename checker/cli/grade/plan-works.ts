import { contentHash, hashFolder } from '../../cohort/grading/content-hash.ts';
import { type FindWorkOptions, findWork, type Work } from '../../cohort/grading/find-work.ts';
import { nameOf, type Store } from '../../cohort/grading/store.ts';
import type { Graded } from '../../model/cohort/cohort.ts';
import type { HandIn } from '../../model/cohort/hand-in.ts';

/** Which results are graded again though nothing has changed. */
export type Again = (before: Graded) => boolean;

export interface PlanOptions {
  readonly handIns: AsyncIterable<HandIn>;
  readonly questions: readonly Pick<FindWorkOptions, 'question' | 'dialogues'>[];
  readonly common: Pick<FindWorkOptions, 'seed' | 'lab'>;
  /** What decides results besides the hand-in and the dialogues. */
  readonly settings: string;
  readonly store: Store;
  readonly again: Again;
  /** Called for each hand-in and question of which the result is kept. */
  readonly onKept: () => void;
}

/** The hand-ins and questions to grade now: those without a result, those that have changed, those asked for again. */
export async function* planWorks(options: PlanOptions): AsyncGenerator<Work> {
  const { handIns, questions, common, settings, store, again, onKept } = options;
  for await (const handIn of handIns) {
    const files = handIn.folder === undefined ? undefined : await hashFolder(handIn.folder);
    for (const question of questions) {
      if (files === undefined) {
        onKept();
        continue;
      }
      const hash = contentHash({ files, settings, dialogues: question.dialogues });
      const before = store.results.get(nameOf({ key: handIn.key, question: question.question.id }));
      if (before?.hash === hash && !again(before)) onKept();
      else yield await findWork(handIn, { ...common, ...question, hash });
    }
  }
}
