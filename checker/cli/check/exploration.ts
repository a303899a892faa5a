import type { ExploreOptions } from '../../check/explore/explore-run.ts';
import { questionWords } from '../../model/lab.ts';
import type { Submission } from '../../model/submission.ts';
import type { CheckArguments } from '../options/arguments.ts';
import type { ProgressLine } from '../terminal/progress.ts';
import type { Say } from '../words/check/say.ts';

/** The options of an exploration beyond those of every check. */
export type Exploring = Pick<ExploreOptions, 'count' | 'breadth' | 'comments' | 'onProgress'>;

interface ExplorationOptions {
  readonly seed: string;
  readonly progress: ProgressLine;
  readonly say: Say;
}

/** The options of `--explore N`: it shows its progress, and writes in a found dialogue how to play it again. */
export function explorationOf(
  { level, lab }: CheckArguments,
  count: number,
  { seed, progress, say }: ExplorationOptions,
): Exploring {
  return {
    count,
    breadth: level === 'required' ? 'required' : 'all',
    onProgress({ question, name }: Submission, progressed) {
      const words =
        'tries' in progressed
          ? say('shortening', { question, count: progressed.tries, submission: name })
          : say('exploring', { number: progressed.dialogues, count, question, submission: name });
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
