import type { LabProblem } from '../../submissions/lab-error.ts';
import type { Say } from '../words/check/say.ts';

/** One mistake in a lab.json and how to fix it, in one line. */
export function labProblem(file: string, problem: LabProblem, say: Say): string {
  const hint =
    'guess' in problem && problem.guess !== undefined ? say('did-you-mean', { guess: problem.guess }) : '';
  switch (problem.code) {
    case 'absent':
      return say('lab.absent', { file });
    case 'unreadable':
      return say('lab.unreadable', { file });
    case 'not-json':
      return say('lab.not-json', { file, why: problem.why });
    case 'missing':
      return say('lab.missing', { file, at: problem.at });
    case 'unknown-field':
      return say('lab.unknown-field', { file, at: problem.at, hint });
    case 'not-a':
      return say('lab.not-a', { file, at: problem.at, wanted: problem.wanted });
    case 'not-one-of': {
      const { at, value, choices } = problem;
      return say('lab.not-one-of', { file, at, value, choices: choices.join(', ') || '–', hint });
    }
    case 'given-twice':
      return say('lab.given-twice', { file, at: problem.at, value: problem.value });
    case 'not-the-roles': {
      const { at, rule, roles } = problem;
      return say('lab.not-the-roles', { file, at, rule, roles: roles.join(', ') });
    }
    case 'supplies-nothing': {
      const { at, question, role } = problem;
      return say('lab.supplies-nothing', { file, at, question, role });
    }
    case 'no-such-folder':
      return say('lab.no-such-folder', { file, at: problem.at, folder: problem.folder });
  }
}
