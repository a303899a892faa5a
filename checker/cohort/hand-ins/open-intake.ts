import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { inOrder } from '../../check/in-order.ts';
import type { HandIn, Student } from '../../model/cohort/hand-in.ts';
import type { Environment } from '../../model/environment.ts';
import type { Lab } from '../../model/lab.ts';
import { runToEnd } from '../../room/launch.ts';
import { CohortError } from '../cohort-error.ts';
import type { Arrival } from './arrivals/arrival.ts';
import { keysOf } from './arrivals/key-of.ts';
import { openCohort } from './arrivals/open-cohort.ts';
import { gitEnvironments } from './receive/git.ts';
import { type Received, receive } from './receive/receive.ts';
import { type PlacedArrival, placeArrivals } from './roster/place-arrivals.ts';
import { readRoster } from './roster/read-roster.ts';

/** Where hand-ins are, and what is known of their students. */
export interface OpenIntakeOptions {
  /** As a person named it: a folder, an archive of all, or a text file with a repository on each line. */
  readonly path: string;
  /** The absolute folder that names start from. */
  readonly cwd: string;
  /** An absolute folder for the unpacked files. What an earlier call left there is removed. */
  readonly scratch: string;
  /** A CSV file of the students. */
  readonly roster?: string | undefined;
  /** In ms since 1970: the state of repositories that counts. */
  readonly deadline?: number | undefined;
  readonly lab: Lab;
  /** That of the person, whose keys and settings may open repositories. */
  readonly environment: Environment;
}

/** What was handed in, before it is unpacked. */
export interface OpenedIntake {
  /**
   * Whose each hand-in is, in the order of their keys: without folder or problem, but for students from whom nothing
   * came.
   */
  readonly expected: readonly HandIn[];
  /** Files of the cohort that belong to no student. */
  readonly leftOut: readonly string[];
  /**
   * Unpacks each hand-in, in the same order, into a folder of its own in `scratch`. Some more than are asked for are
   * unpacked ahead. What is broken is a hand-in with a problem. To be called once.
   */
  readonly receive: () => AsyncGenerator<HandIn>;
}

/**
 * Finds out whose each hand-in is, from names alone. What has to be unpacked for that is only a cohort that is one
 * archive. Throws a CohortError if the cohort or the roster as a whole cannot be read.
 */
export async function openIntake(options: OpenIntakeOptions): Promise<OpenedIntake> {
  const { path, cwd, scratch, environment, deadline } = options;
  const roster = options.roster === undefined ? undefined : await readRoster(options.roster, cwd);
  for (const name of ['cohort', 'hand-ins']) await rm(join(scratch, name), { recursive: true, force: true });
  await mkdir(join(scratch, 'hand-ins'), { recursive: true });
  const { arrivals, leftOut } = await openCohort(options);
  const { placed, absent } = placeArrivals(arrivals, roster);
  if (arrivals.some(({ source }) => source.kind === 'repository')) await needGit(environment);
  const git = await gitEnvironments(environment, scratch);
  const keys = keysOf([...arrivals.map(arrivalWords), ...absent.map(studentWords)]);
  const keyAt = (place: number) => keys[place] ?? '';
  const awaited = [
    ...placed.map((each, place) => ({ each, expected: expectedOf(each, keyAt(place)) })),
    ...absent.map((student, place) => ({ expected: absentHandIn(student, keyAt(placed.length + place)) })),
  ].sort((one, other) => (one.expected.key < other.expected.key ? -1 : 1));
  const from = dirname(resolve(cwd, path));
  const receiveOne = async function* ({ each, expected }: Expected): AsyncGenerator<HandIn> {
    if (!each) return yield expected;
    const into = join(scratch, 'hand-ins', expected.key);
    const arrived = await receive(each.arrival, { into, git, from, deadline: deadlineOf(each, deadline) });
    yield received(expected, arrived, into);
  };
  return {
    expected: awaited.map(({ expected }) => expected),
    leftOut,
    async *receive() {
      yield* inOrder(awaited, { begin: receiveOne, ahead: receivedAhead });
      await rm(join(scratch, 'cohort'), { recursive: true, force: true });
    },
  };
}

/** What came of a student, and the hand-in as its name tells it. */
interface Expected {
  readonly each?: PlacedArrival;
  readonly expected: HandIn;
}

/** So many are unpacked or cloned side by side, before they are asked for. */
const receivedAhead = 4;

async function needGit(environment: Environment): Promise<void> {
  const { end } = await runToEnd(['git', '--version'], { environment, limitMs: 60_000 });
  if (end.kind !== 'exited' || end.code !== 0) throw new CohortError({ code: 'no-git' });
}

function arrivalWords({ origin, name, participant = '' }: Arrival) {
  return { origin, words: `${name} ${participant}` };
}

function studentWords({ name, id = '', email = '' }: Student) {
  return { origin: `\0${id}\0${email}\0${name}`, words: name };
}

function deadlineOf({ student: { extraMinutes = 0 } }: PlacedArrival, deadline: number | undefined) {
  return deadline === undefined ? undefined : deadline + extraMinutes * 60_000;
}

function expectedOf({ arrival: { origin }, student, members, notes }: PlacedArrival, key: string): HandIn {
  const { handedInAt: at } = student;
  return { key, student, ...(members && { members }), origin, ...(at !== undefined && { at }), notes };
}

function received(expected: HandIn, { problem, at, notes }: Received, folder: string): HandIn {
  return {
    ...expected,
    ...(problem ? { problem } : { folder }),
    ...(at !== undefined && { at }),
    notes: [...expected.notes, ...notes],
  };
}

function absentHandIn(student: Student, key: string): HandIn {
  return { key, student, problem: { code: 'nothing-handed-in' }, notes: [] };
}
