import type { Student } from '../../../model/cohort/hand-in.ts';
import type { Arrival } from '../arrivals/arrival.ts';
import { plainWords } from '../arrivals/key-of.ts';

/** A student of the roster, with the words that tell him or her in the name of a folder. */
export interface KnownStudent {
  readonly student: Student;
  /** The name, the number, the address: each is enough. */
  readonly ways: readonly (readonly string[])[];
  readonly group: string | undefined;
}

/** Reads the words of a student, once for all arrivals. */
export function knownStudent(student: Student): KnownStudent {
  const { name, id = '', email = '', group } = student;
  const [local = ''] = email.split('@');
  const ways = [plainWords(name), plainWords(id), plainWords(local)].filter((way) => way.length > 0);
  return { student, ways, group: group && bareGroup(plainWords(group)) };
}

/** The students of the roster that an arrival is by: none if none is surely meant. */
export function matchRoster(arrival: Arrival, roster: readonly KnownStudent[]): readonly Student[] {
  const { participant, name, source } = arrival;
  const exact = roster.find(
    ({ student }) => participant !== undefined && student.participant === participant,
  );
  if (exact) return [exact.student];
  const words = plainWords(source.kind === 'repository' ? `${name} ${source.address}` : name);
  const people = peopleNamed(words, roster);
  return people.length > 0 ? people : groupNamed(plainWords(name), roster);
}

/** A student, and the words by which a name tells him or her. */
interface Likely {
  readonly student: Student;
  readonly by: readonly string[];
}

/** Students whose whole name, number or address is among the words: several if no two share a word. */
function peopleNamed(words: readonly string[], roster: readonly KnownStudent[]): readonly Student[] {
  const likely = roster.flatMap(({ student, ways }): Likely[] => {
    const told = ways.filter((way) => way.every((word) => words.includes(word)));
    const [by] = told.sort((one, other) => other.length - one.length);
    return by ? [{ student, by }] : [];
  });
  const chosen: Likely[] = [];
  for (const one of likely.sort((a, b) => b.by.length - a.by.length)) {
    const rival = chosen.find(({ by }) => by.some((word) => one.by.includes(word)));
    if (!rival) chosen.push(one);
    // Two of the same name: neither is surely meant.
    else if (rival.by.length === one.by.length) return [];
  }
  return roster.flatMap(({ student }) => (chosen.some((one) => one.student === student) ? [student] : []));
}

const groupWord = /^(?:groupe?|grp?|g|equipe|team|binome)$/;

/** The members of a group with the same words: `Groupe 3` is `groupe_03`, and the group `3` of the roster. */
function groupNamed(words: readonly string[], roster: readonly KnownStudent[]): readonly Student[] {
  const wanted = bareGroup(words);
  if (wanted === '') return [];
  return roster.filter(({ group }) => group === wanted).map(({ student }) => student);
}

function bareGroup(words: readonly string[]): string {
  const bare = words.filter((word) => !groupWord.test(word)).map((word) => word.replace(/^0+(?=\d)/, ''));
  return bare.join(' ');
}
