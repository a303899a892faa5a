import type { Role } from '../model/actor.ts';
import type { DialogueProblem } from './dialogue-error.ts';
import { quote } from './mistake.ts';
import { didYouMean } from './nearest.ts';
import { headerNames } from './read-headers.ts';
import type { DialogueLine } from './source-lines.ts';

const roles: readonly Role[] = ['server', 'client'];

/** The role that a word names, if it names one. */
export function roleNamed(word: string): Role | undefined {
  return roles.find((role) => role === word);
}

/** The problems of a line's first word: a header's name (before the steps) or a role is expected there. */
export function checkLine(
  { word, line }: DialogueLine,
  part: 'headers' | 'steps',
): readonly DialogueProblem[] {
  const isHeader = headerNames.some((name) => name === word);
  if (roleNamed(word) !== undefined || (part === 'headers' && isHeader)) return [];
  if (isHeader)
    return [{ line, message: `the header "${word}" comes too late: put it before the first step` }];
  const names = part === 'headers' ? [...headerNames, ...roles] : roles;
  const what = part === 'headers' ? 'header or actor' : 'actor';
  const choice = didYouMean(word, names) || `: a line begins with one of ${names.join(', ')}`;
  return [{ line, message: `unknown ${what} ${quote(word)}${choice}` }];
}
