import { mkdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Lab } from '../../../model/lab.ts';
import { CohortError } from '../../cohort-error.ts';
import { archiveKind, withoutArchiveExtension } from '../unpack/archive-kind.ts';
import { cohortBounds, shareBounds } from '../unpack/bounds.ts';
import { createSpent, type Spent } from '../unpack/spent.ts';
import { unpackArchive } from '../unpack/unpack-archive.ts';
import { UnpackError } from '../unpack/unpack-error.ts';
import { arrivalsIn, type FoundArrivals } from './arrivals-in.ts';
import { kindAt } from './list-folder.ts';
import { moodleName } from './moodle-name.ts';
import { repositoriesIn } from './repositories-in.ts';

/** Where a cohort is, and where it is unpacked. */
export interface OpenCohortOptions {
  /** A folder, an archive or a list of repositories, as a person named it, and the folder that the path starts from. */
  readonly path: string;
  readonly cwd: string;
  /** An absolute folder for what is unpacked. */
  readonly scratch: string;
  readonly lab: Lab;
}

/** Finds out what a cohort is, and what was handed in. Throws a CohortError if that is nothing. */
export async function openCohort(options: OpenCohortOptions): Promise<FoundArrivals> {
  const { path } = options;
  const found = await look(options).catch((error: unknown) => {
    if (!(error instanceof Error && 'syscall' in error && 'code' in error)) throw error;
    throw new CohortError({
      code: 'cohort-unreadable',
      why: { code: 'unreadable', path, what: String(error.code) },
    });
  });
  if (found.arrivals.length === 0) throw new CohortError({ code: 'no-hand-ins', path });
  return found;
}

async function look(options: OpenCohortOptions): Promise<FoundArrivals> {
  const { path, cwd, lab } = options;
  const place = resolve(cwd, path);
  const kind = await kindAt(place);
  if (kind === undefined) throw new CohortError({ code: 'no-cohort', path });
  if (kind === 'folder') return arrivalsIn(Buffer.from(place), { lab, called: basename(place) });
  if (kind === 'other') throw new CohortError({ code: 'not-a-cohort', path });
  if ((await archiveKind(place)) !== undefined) return unpacked(place, options);
  return listed(place, options);
}

async function unpacked(file: string, { path, scratch, lab }: OpenCohortOptions): Promise<FoundArrivals> {
  const into = join(scratch, 'cohort');
  await mkdir(into, { recursive: true });
  const called = withoutArchiveExtension(basename(file));
  const bounds = cohortBounds;
  const options = { into, bounds, spent: createSpent(bounds), shareOf: shares(), note: () => undefined };
  await unpackArchive(file, options).catch((error: unknown) => {
    if (!(error instanceof UnpackError)) throw error;
    throw new CohortError({ code: 'cohort-unreadable', why: { ...error.problem, path } });
  });
  return arrivalsIn(Buffer.from(into), { lab, called });
}

/** A share for each hand-in. Where it is not known which part of a path names it, the first two do. */
function shares(): (parts: readonly string[]) => Spent {
  const known = new Map<string, Spent>();
  return (parts) => {
    const count = moodleName(parts[0] ?? '') ? 1 : 2;
    const name = parts.slice(0, count).join('/');
    const share = known.get(name) ?? createSpent(shareBounds);
    known.set(name, share);
    return share;
  };
}

async function listed(file: string, { path }: OpenCohortOptions): Promise<FoundArrivals> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const arrivals = repositoriesIn(text.replace(/^\ufeff/, ''));
  if (!arrivals) throw new CohortError({ code: 'not-a-cohort', path });
  return { arrivals, leftOut: [] };
}
