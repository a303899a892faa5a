import type { Role } from '../model/actor.ts';
import type { Lab } from '../model/lab.ts';

/** What the name of a file or folder says about a program. */
export interface ProgramName {
  readonly role?: Role;
  /** The question that is spelled out: `q3` in `q3_server.c` or `exo3_client.py`. The lab may lack it. */
  readonly question?: string;
  /** The number after the role: `server3.py` may be for the third question, or a third attempt. */
  readonly number?: number;
  /** The other words in lower case: `bob` in `q2-bob`. */
  readonly others: string;
}

const questionWord = /^(?:|server|serveur|client)(?:q|ex|exo|exercice|exercise|question|partie|part)$/;

/** Reads a name without its extension. Its words may be separated by `_ - .`, spaces, capitals or digits. */
export function readProgramName(stem: string, lab: Lab): ProgramName {
  const words = wordsOf(stem);
  const roles = words.map(roleOf);
  const role = roles.find((each) => each !== undefined);
  const number = Number(words[roles.indexOf(role) + 1]);
  const told = numbered(words, lab) ?? named(words, lab);
  return {
    others: words.filter((_, index) => !told || index < told.from || index >= told.to).join(' '),
    // A name with both roles tells neither.
    ...(role && !roles.some((each) => each && each !== role) && { role }),
    ...(told && { question: told.question }),
    ...(role && number && { number }),
  };
}

function roleOf(word: string): Role | undefined {
  if (/^(serv|srv)$|(?<!ob|con|re)server|serveur/.test(word)) return 'server';
  if (/^cli$|client/.test(word)) return 'client';
  return undefined;
}

/** The question that words of a name tell: those from index `from` to before `to`. */
interface ToldQuestion {
  readonly question: string;
  readonly from: number;
  readonly to: number;
}

function numbered(words: readonly string[], lab: Lab): ToldQuestion | undefined {
  const from = words.findIndex(
    (word, index) => questionWord.test(word) && /^\d+$/.test(words[index + 1] ?? ''),
  );
  if (from < 0) return undefined;
  const number = Number(words[from + 1]);
  return { question: questionNumbered(number, lab) ?? `q${number}`, from, to: from + 2 };
}

/** The id of the lab's question with this number: `q3`, `ex3`. */
export function questionNumbered(number: number, { questions }: Lab): string | undefined {
  return questions.find(({ id }) => {
    const [word = '', digits, ...more] = wordsOf(id);
    return more.length === 0 && questionWord.test(word) && Number(digits) === number;
  })?.id;
}

/** A question of the lab whose id is among the words. */
function named(words: readonly string[], { questions }: Lab): ToldQuestion | undefined {
  for (const { id } of questions) {
    const wanted = wordsOf(id);
    const from = words.findIndex((_, index) => wanted.every((word, more) => words[index + more] === word));
    if (from >= 0) return { question: id, from, to: from + wanted.length };
  }
  return undefined;
}

function wordsOf(name: string): readonly string[] {
  return name.match(/\d+|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu)?.map((word) => word.toLowerCase()) ?? [];
}
