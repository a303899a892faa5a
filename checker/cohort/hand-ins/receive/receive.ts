import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { HandInNote, HandInNoteCode } from '../../../model/cohort/hand-in.ts';
import type { Arrival } from '../arrivals/arrival.ts';
import { handInBounds } from '../unpack/bounds.ts';
import { createSpent } from '../unpack/spent.ts';
import type { StowOptions } from '../unpack/stow.ts';
import { throwIfMachine } from '../unpack/throw-if-machine.ts';
import { UnpackError, type UnpackProblem } from '../unpack/unpack-error.ts';
import { type CloneOptions, clone } from './clone.ts';
import { removeEnvironments } from './remove-environments.ts';
import { takeFiles } from './take-files.ts';
import { unpackInside } from './unpack-inside.ts';

/** The files of an arrival in a folder of their own, or why there are none. */
export interface Received {
  readonly notes: readonly HandInNote[];
  readonly at?: number;
  /** Its path is that of the archive, or of the whole arrival. */
  readonly problem?: UnpackProblem & { readonly path: string };
}

/** Where an arrival is taken to. */
export interface ReceiveOptions extends Omit<CloneOptions, keyof StowOptions> {
  /** An absolute folder that is not there yet; after a problem it is not there either. */
  readonly into: string;
}

/** Copies, unpacks or clones what arrived. Nothing of it is run, and nothing is written outside its folder. */
export async function receive(arrival: Arrival, options: ReceiveOptions): Promise<Received> {
  const { origin } = arrival;
  const notes = createNotes(origin);
  const bounds = handInBounds;
  const stowing = { into: options.into, bounds, spent: createSpent(bounds), note: notes.add };
  const path = { at: origin };
  try {
    const at = await take(arrival, { ...options, ...stowing });
    // A folder holds archives; what is itself an archive has been opened once already.
    const levels = arrival.source.kind === 'archive' ? 1 : 2;
    await unpackInside({ ...stowing, levels, opening: (inner) => (path.at = `${origin}/${inner}`) });
    path.at = origin;
    await removeEnvironments(stowing);
    if (await isEmpty(options.into)) throw new UnpackError({ code: 'empty' });
    return { notes: notes.all(), ...(at !== undefined && { at }) };
  } catch (error) {
    await rm(options.into, { recursive: true, force: true });
    return { notes: notes.all(), problem: { ...problemOf(error), path: path.at } };
  }
}

async function take(
  { source }: Arrival,
  options: StowOptions & Omit<CloneOptions, keyof StowOptions>,
): Promise<number | undefined> {
  if (source.kind === 'repository') return clone(source.address, options);
  await takeFiles(source, options);
  return undefined;
}

/** A file system may refuse what nothing here can foresee: such a hand-in is for a human. */
function problemOf(error: unknown): UnpackProblem {
  if (error instanceof UnpackError) return error.problem;
  throwIfMachine(error);
  if (error instanceof Error && 'code' in error) return { code: 'unreadable', what: String(error.code) };
  throw error;
}

async function isEmpty(folder: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return !entries.some((entry) => entry.isFile());
}

const mostNotes = 20;

/** Notes, each once, and not more than a person would read. */
function createNotes(origin: string) {
  const kept = new Map<string, HandInNote>();
  let more = 0;
  return {
    add(code: HandInNoteCode, path: string) {
      const note = { code, path: join(origin, path) };
      if (kept.has(`${code} ${path}`)) return;
      if (kept.size < mostNotes) kept.set(`${code} ${path}`, note);
      else more += 1;
    },
    all: (): readonly HandInNote[] => [
      ...kept.values(),
      ...(more > 0 ? [{ code: 'more', path: origin } as const] : []),
    ],
  };
}
