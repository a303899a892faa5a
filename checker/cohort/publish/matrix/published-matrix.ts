import type { Role } from '../../../model/actor.ts';
import type { Entrant, Matrix, Meeting, Pairing } from '../../../model/cohort/matrix.ts';
import type { Locale } from '../../../model/locale.ts';
import { nameOfPair } from '../../matrix/meeting-store.ts';
import { sayCohort } from '../../words/say.ts';
import type { Codes } from '../anonymous/codes.ts';

/** An entrant as it is published: under the student's name, or under a code. */
export interface PublishedEntrant {
  readonly entrant: Entrant;
  readonly name: string;
  /** Its key, or its code. */
  readonly file: string;
  readonly group?: string;
  /** Takes out of a text what would tell the student's name, under a code. */
  readonly cover: (text: string) => string;
}

/** A pair of the plan, and its meeting if it has been played. */
export interface PublishedMeeting {
  readonly pair: Pairing;
  readonly client: PublishedEntrant;
  readonly server: PublishedEntrant;
  readonly meeting: Meeting | undefined;
}

/** A matrix as it is published. */
export interface PublishedMatrix {
  readonly matrix: Matrix;
  readonly entrants: readonly PublishedEntrant[];
  readonly meetings: readonly PublishedMeeting[];
  /** The meetings by the name of the pair. */
  readonly byPair: ReadonlyMap<string, PublishedMeeting>;
  /** The meetings of each entrant on each side, and its place among the entrants, by its key. */
  readonly byClient: ReadonlyMap<string, readonly PublishedMeeting[]>;
  readonly byServer: ReadonlyMap<string, readonly PublishedMeeting[]>;
  readonly places: ReadonlyMap<string, number>;
  /** The names, or codes, of those who take no part. */
  readonly aside: readonly string[];
  /** Whether these are codes. */
  readonly isAnonymous: boolean;
}

export interface PublishedMatrixOptions {
  readonly locale: Locale;
  /** Undefined to publish names. */
  readonly codes: Codes | undefined;
}

/** Puts a matrix under names in their order, or under codes in the order of the codes. The solution is first. */
export function publishedMatrix(matrix: Matrix, { locale, codes }: PublishedMatrixOptions): PublishedMatrix {
  const solution = sayCohort(locale)('matrix.solution');
  const under = codes ? underCode(codes) : underOwnName;
  const students = matrix.entrants.flatMap((entrant) => (entrant.handIn ? [under(entrant)] : []));
  const own = matrix.entrants
    .filter(({ handIn }) => !handIn)
    .map((entrant) => ({ entrant, name: solution, file: entrant.key, cover: String }));
  const sorted = codes ? students.toSorted((one, other) => (one.name < other.name ? -1 : 1)) : students;
  const entrants = [...own, ...sorted];
  const known = new Map(entrants.map((one) => [one.entrant.key, one]));
  const meetings = matrix.plan.pairs.flatMap((pair): readonly PublishedMeeting[] => {
    const [client, server] = [known.get(pair.client), known.get(pair.server)];
    return client && server ? [{ pair, client, server, meeting: matrix.meetingOf(pair) }] : [];
  });
  const aside = matrix.aside.map(({ key, student }) => (codes ? codes.codeOf(key) : student.name));
  return {
    ...{ matrix, entrants, meetings, aside: codes ? aside.toSorted() : aside },
    isAnonymous: codes !== undefined,
    byClient: grouped(meetings, 'client'),
    byServer: grouped(meetings, 'server'),
    places: new Map(entrants.map(({ entrant }, place) => [entrant.key, place])),
    byPair: new Map(meetings.map((one) => [nameOfPair(one.pair), one])),
  };
}

function grouped(meetings: readonly PublishedMeeting[], side: Role): PublishedMatrix['byClient'] {
  const groups = new Map<string, PublishedMeeting[]>();
  for (const one of meetings) {
    const group = groups.get(one.pair[side]);
    if (group) group.push(one);
    else groups.set(one.pair[side], [one]);
  }
  return groups;
}

function underOwnName(entrant: Entrant): PublishedEntrant {
  const { student } = entrant.handIn ?? {};
  const { name = entrant.key, group } = student ?? {};
  return { entrant, name, file: entrant.key, ...(group && { group }), cover: String };
}

function underCode({ codeOf, coverOf }: Codes): (entrant: Entrant) => PublishedEntrant {
  return (entrant) => {
    const code = codeOf(entrant.key);
    return { entrant, name: code, file: code, cover: entrant.handIn ? coverOf(entrant.handIn) : String };
  };
}
