import type { GradingProblem } from '../../../cohort/grading/grading-error.ts';
import type { SayGrade } from './say.ts';

/** Why a grading cannot begin, in one line. */
export function gradingWords(problem: GradingProblem, say: SayGrade): string {
  switch (problem.code) {
    case 'out-in-use':
      return say('out-in-use', { dir: problem.dir });
    case 'out-not-ours':
      return say('out-not-ours', { dir: problem.dir });
    case 'out-unwritable':
      return say('out-unwritable', { dir: problem.dir, what: problem.what });
    case 'out-damaged':
      return say('out-damaged', { file: problem.file, what: problem.what });
    case 'bad-rubric':
      return say('bad-rubric', { file: problem.file, at: problem.at || '.', what: problem.what });
    case 'rubric-unknown':
      return say('rubric-unknown', { file: problem.file, at: problem.at, there: problem.there.join(', ') });
    case 'bad-table': {
      const { file, line, what } = problem;
      const value = 'value' in what ? what.value : 'wanted' in what ? what.wanted : '';
      const most = 'most' in what ? what.most : 0;
      return say('bad-table', { file, line, kind: kinds[what.kind], value, most });
    }
  }
}

const kinds = {
  columns: 'columns',
  'no-points': 'points',
  'too-many-points': 'tooMany',
  'unknown-key': 'unknownKey',
  'unknown-question': 'unknownQuestion',
  twice: 'twice',
  'no-reason': 'reason',
} as const;
