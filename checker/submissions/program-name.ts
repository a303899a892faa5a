import type { Role } from '../model/actor.ts';

/** What the name of a file or folder says about a program. */
export interface ProgramName {
  readonly role?: Role;
  /** Said in so many words: `q3` for `q3_server.c` or `exo3_client.py`. It need not be one of this lab's. */
  readonly question?: string;
  /** A number right behind the role: `server3.py` may be question 3, or a third attempt. */
  readonly number?: number;
  /** The words beside the question, in small letters: `bob` for `q2-bob`. */
  readonly others: string;
}

const questionWord = /^(?:|server|serveur|client)(?:q|ex|exo|exercice|exercise|question)$/;

/** Reads a name without its extension: words in any case, set apart by `_ - .`, spaces, capitals or digits. */
export function readProgramName(stem: string): ProgramName {
  const words = stem.match(/\d+|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu)?.map((word) => word.toLowerCase()) ?? [];
  const roles = words.map(roleOf);
  const role = roles.find((each) => each !== undefined);
  const number = Number(words[roles.indexOf(role) + 1]);
  const question = questionOf(words);
  const at = questionAt(words);
  return {
    others: words.filter((_, index) => at < 0 || index < at || index > at + 1).join(' '),
    // A name that has both says neither.
    ...(role && !roles.some((each) => each && each !== role) && { role }),
    ...(question && { question }),
    ...(role && number && { number }),
  };
}

function roleOf(word: string): Role | undefined {
  if (/^(serv|srv)$|(?<!ob|con|re)server|serveur/.test(word)) return 'server';
  if (/^cli$|client/.test(word)) return 'client';
  return undefined;
}

function questionOf(words: readonly string[]): string | undefined {
  const at = questionAt(words);
  return at < 0 ? undefined : `q${Number(words[at + 1])}`;
}

function questionAt(words: readonly string[]): number {
  return words.findIndex((word, index) => questionWord.test(word) && /^\d+$/.test(words[index + 1] ?? ''));
}
