import type { HandoutProblem } from '../../handout/handout-error.ts';
import { languages } from '../../languages/languages.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { SayHandout } from '../words/handout/say.ts';

/** Why no copy can be made, and what to do, in the reader's language. */
export function handoutProblem(problem: HandoutProblem, say: SayHandout): string {
  switch (problem.code) {
    case 'a-copy':
      return say('a-copy');
    case 'not-a-folder':
    case 'not-empty':
    case 'earlier-copy':
    case 'not-a-copy':
      return say(problem.code, { dir: problem.dir });
    case 'unwritable':
      return say('unwritable', { dir: problem.dir, why: problem.why });
    case 'no-stubs': {
      const names = problem.languages.map((one) => `${one} (${languages[one].name})`).join(', ');
      return say('no-stubs', { question: problem.question, languages: names });
    }
    case 'no-partner':
      return say('no-partner', { file: problem.file });
    case 'partner-broken':
      return say('partner-broken', { file: problem.file, why: problem.why });
    case 'not-built':
      return say('not-built', { folder: problem.folder });
    default:
      return unreachable(problem);
  }
}
