import { DialogueError } from './dialogue-error.ts';
import { parseDialogue } from './parse.ts';

/** The headers without the cast. */
export const heading = [
  'title three rounds, in order',
  "title.fr trois tours, dans l'ordre",
  'level required',
  'points 4',
];
/** A dialogue of two programs up to its start; below, one of a program and the peer. */
export const programs = [...heading, 'cast server=student client=student', 'server starts', 'client starts'];
export const peerClient = [...heading, 'cast server=student client=peer', 'server starts', 'client connects'];
export const peerServer = [
  ...heading,
  'cast server=peer client=reference:python',
  'server listens',
  'client starts',
];
/** A line that is typed and shown. */
export const said = ['client types bonjour', 'server shows bonjour'];

/** Parses these lines as a file. */
export function parse(...lines: readonly string[]) {
  return parseDialogue(lines.join('\n'), 'q3/three-rounds.dialogue');
}

/** The problems of a file with these lines, each as `line: message`. */
export function problems(...lines: readonly string[]): readonly string[] {
  try {
    parse(...lines);
    return [];
  } catch (error) {
    if (!(error instanceof DialogueError)) throw error;
    return error.problems.map(({ line, message }) => `${line}: ${message}`);
  }
}
