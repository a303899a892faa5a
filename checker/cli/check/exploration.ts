import type { ExploreOptions } from '../../check/explore/explore-run.ts';
import { questionWords } from '../../model/lab.ts';
import type { Submission } from '../../model/submission.ts';
import type { CheckArguments } from '../options/arguments.ts';
import type { ProgressLine } from '../terminal/progress.ts';
import type { Say } from '../words/check/say.ts';

/** What exploration asks for beside what every check does. */
export type Exploring = Pick<ExploreOptions, 'count' | 'breadth' | 'comments' | 'onProgress'>;

interface ExplorationOptions {
  readonly seed: string;
  readonly progress: ProgressLine;
  readonly say: Say;
}

/** How `--explore N` explores, and what it says meanwhile. */
export function explorationOf(
  { level, lab }: CheckArguments,
  count: number,
  { seed, progress, say }: ExplorationOptions,
): Exploring {
  return {
    count,
    breadth: level === 'required' ? 'required' : 'all',
    onProgress({ question, name }: Submission, so) {
      const words =
        'tries' in so
          ? say('shortening', { question, count: so.tries, submission: name })
          : say('exploring', { number: so.dialogues, count, question, submission: name });
      progress.show(words);
    },
    comments: ({ number, tries, scope: { question, breadth }, dialogue: { file } }) => [
      say('explored-by', {
        question: questionWords(question.id, lab),
        count,
        seed,
        number,
        tries,
        options: breadth === 'required' ? ' --level required' : '',
      }),
      say('explored-words', { file, seed: `${seed}.${number}` }),
    ],
  };
}
