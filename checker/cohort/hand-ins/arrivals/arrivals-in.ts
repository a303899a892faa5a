import { basename } from 'node:path';
import type { Lab } from '../../../model/lab.ts';
import { archiveKind, isCalledArchive, withoutArchiveExtension } from '../unpack/archive-kind.ts';
import type { Arrival, ArrivalPart } from './arrival.ts';
import { isLayout } from './is-layout.ts';
import { type Listed, listFolder } from './list-folder.ts';
import { type MoodleName, moodleName } from './moodle-name.ts';

/** What a folder of hand-ins holds. */
export interface FoundArrivals {
  readonly arrivals: readonly Arrival[];
  /** The names of files that belong to no student, beside the students' folders. */
  readonly leftOut: readonly string[];
}

/** Where to look for hand-ins. */
export interface ArrivalsInOptions {
  readonly lab: Lab;
  /** The name of the folder, which is the student’s if the folder is one hand-in. */
  readonly called: string;
}

/**
 * What was handed in in a folder: a folder, an archive or a Moodle name for each student. A folder that holds nothing
 * but the folder of the cohort is looked through; one that holds programs or folders of questions is itself a hand-in.
 */
export async function arrivalsIn(folder: Buffer, options: ArrivalsInOptions): Promise<FoundArrivals> {
  const { lab, called } = options;
  const listed = await listFolder(folder);
  const [only] = listed;
  if (only?.kind === 'folder' && listed.length === 1 && (await isCohort(only, lab))) {
    const { arrivals, leftOut } = await arrivalsIn(only.path, { lab, called: only.name });
    const inside = (name: string) => `${only.name}/${name}`;
    return {
      arrivals: arrivals.map((arrival) => ({ ...arrival, origin: inside(arrival.origin) })),
      leftOut: leftOut.map(inside),
    };
  }
  const others = listed.filter((one) => !isLayout(one, lab) && one.kind === 'folder');
  if (others.length === 0 && listed.some((one) => isLayout(one, lab)) && !listed.some(isMoodle)) {
    const name = basename(called);
    return { arrivals: [{ origin: name, name, source: { kind: 'folder', path: folder } }], leftOut: [] };
  }
  return sortOut(listed);
}

/** Whether a lone folder holds those of several students, or a Moodle export, and is not a hand-in itself. */
async function isCohort({ path, name }: Listed, lab: Lab): Promise<boolean> {
  if (moodleName(name)) return false;
  const inside = await listFolder(path);
  if (inside.some(isMoodle)) return true;
  const each = inside.filter(({ kind, name: own }) => kind === 'folder' || isCalledArchive(own));
  return (
    (each.length > 1 || (inside.length === 1 && each.length === 1)) &&
    !inside.some((one) => isLayout(one, lab))
  );
}

function isMoodle({ name }: Listed): boolean {
  return moodleName(name) !== undefined;
}

async function sortOut(listed: readonly Listed[]): Promise<FoundArrivals> {
  const arrivals: Arrival[] = [];
  const leftOut: string[] = [];
  const moodle = new Map<string, [MoodleName, Listed][]>();
  for (const one of listed) {
    const { name, path, kind } = one;
    const told = moodleName(name);
    if (told) moodle.set(told.participant, [...(moodle.get(told.participant) ?? []), [told, one]]);
    else if (kind === 'folder') arrivals.push({ origin: name, name, source: { kind, path } });
    else if (kind === 'file' && (await isArchive(one)))
      arrivals.push({ origin: name, name: withoutArchiveExtension(name), source: { kind: 'archive', path } });
    else leftOut.push(name);
  }
  return { arrivals: [...arrivals, ...[...moodle.values()].map(fromMoodle)], leftOut };
}

/** A file that is called an archive is one that may be broken; one without an extension has to be one. */
async function isArchive({ name, path }: Listed): Promise<boolean> {
  if (!isCalledArchive(name)) return false;
  return name.includes('.') || (await archiveKind(path).catch(() => undefined)) !== undefined;
}

/** All that one participant handed in. A folder stands for the student; files get back the names they had. */
function fromMoodle(parts: readonly [MoodleName, Listed][]): Arrival {
  const files = parts.filter(([{ plugin }]) => plugin === 'file');
  const [first] = files.length > 0 ? files : parts;
  if (!first) throw new RangeError('a participant without anything');
  const [{ name, participant }, { name: origin, path, kind }] = first;
  if (kind === 'folder' && parts.length === 1) return { origin, name, participant, source: { kind, path } };
  const several = parts.flatMap(([told, one]): ArrivalPart[] =>
    one.kind === 'other' ? [] : [{ kind: one.kind, path: one.path, name: told.file || told.plugin }],
  );
  return { origin, name, participant, source: { kind: 'several', parts: several } };
}
