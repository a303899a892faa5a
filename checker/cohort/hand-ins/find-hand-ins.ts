import { mkdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import pLimit from 'p-limit';
import type { HandIn, Student } from '../../model/cohort/hand-in.ts';
import type { Environment } from '../../model/environment.ts';
import type { Lab } from '../../model/lab.ts';
import { runToEnd } from '../../room/launch.ts';
import { CohortError } from '../cohort-error.ts';
import type { Arrival } from './arrivals/arrival.ts';
import { keysOf } from './arrivals/key-of.ts';
import { openCohort } from './arrivals/open-cohort.ts';
import { gitEnvironments } from './receive/git.ts';
import { type Received, type ReceiveOptions, receive } from './receive/receive.ts';
import { type PlacedArrival, placeArrivals } from './roster/place-arrivals.ts';
import { readRoster } from './roster/read-roster.ts';

/** Where hand-ins are, and what is known of their students. */
export interface FindHandInsOptions {
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
  /** Told after each hand-in that was unpacked or cloned. */
  readonly onReceived?: (done: number, all: number) => void;
}

/** What was handed in. */
export interface Intake {
  /** In the order of their keys. */
  readonly handIns: readonly HandIn[];
  /** Files of the cohort that belong to no student. */
  readonly leftOut: readonly string[];
}

/**
 * Finds what each student handed in and unpacks it, each into a folder of its own in `scratch`. What is broken is a
 * hand-in with a problem. Throws a CohortError only if the cohort or the roster as a whole cannot be read.
 */
export async function findHandIns(options: FindHandInsOptions): Promise<Intake> {
  const { path, cwd, scratch, environment, deadline, onReceived } = options;
  const roster = options.roster === undefined ? undefined : await readRoster(options.roster, cwd);
  for (const name of ['cohort', 'hand-ins']) await rm(join(scratch, name), { recursive: true, force: true });
  await mkdir(join(scratch, 'hand-ins'), { recursive: true });
  const { arrivals, leftOut } = await openCohort(options);
  const { placed, absent } = placeArrivals(arrivals, roster);
  if (arrivals.some(({ source }) => source.kind === 'repository')) await needGit(environment);
  const git = await gitEnvironments(environment, scratch);
  const keys = keysOf([...arrivals.map(arrivalWords), ...absent.map(studentWords)]);
  const sideBySide = pLimit(4);
  let done = 0;
  const handIns = placed.map((each, place) => {
    const key = keys[place] ?? '';
    const into = join(scratch, 'hand-ins', key);
    const receiving = { into, git, from: dirname(resolve(cwd, path)), deadline: deadlineOf(each, deadline) };
    return sideBySide(async () => {
      const handIn = await handInOf(each, { ...receiving, key });
      done += 1;
      onReceived?.(done, placed.length);
      return handIn;
    });
  });
  const nothing = absent.map((student, place) => absentHandIn(student, keys[arrivals.length + place] ?? ''));
  const all = [...(await Promise.all(handIns)), ...nothing];
  await rm(join(scratch, 'cohort'), { recursive: true, force: true });
  return { handIns: all.sort((one, other) => (one.key < other.key ? -1 : 1)), leftOut };
}

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

async function handInOf(
  { arrival, student, members, notes }: PlacedArrival,
  { key, ...options }: ReceiveOptions & { readonly key: string },
): Promise<HandIn> {
  const received: Received = await receive(arrival, options);
  const { problem, at = student.handedInAt } = received;
  return {
    key,
    student,
    ...(members && { members }),
    origin: arrival.origin,
    ...(problem ? { problem } : { folder: options.into }),
    ...(at !== undefined && { at }),
    notes: [...notes, ...received.notes],
  };
}

function absentHandIn(student: Student, key: string): HandIn {
  return { key, student, problem: { code: 'nothing-handed-in' }, notes: [] };
}
