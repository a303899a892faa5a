import { type FileHandle, mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Graded } from '../../model/cohort/cohort.ts';
import { writeWhole } from '../write-whole.ts';
import { GradingError } from './grading-error.ts';

/** The results of a cohort in the folder of `--out`. */
export interface Store extends AsyncDisposable {
  /** The seed of the cohort, which the first grading chose. */
  readonly seed: string;
  /** The last result of each hand-in and question. */
  readonly results: ReadonlyMap<string, Graded>;
  /**
   * Keeps a result, and the report that it comes from. Once this resolves it is on the disk: a crash loses nothing of
   * it.
   */
  readonly keep: (graded: Graded, report: string | undefined) => Promise<void>;
  /** The report of a result; undefined if there is none. */
  readonly load: (key: string, question: string) => Promise<string | undefined>;
}

/** The name under which a result is kept. */
export function nameOf({ key, question }: Pick<Graded, 'key' | 'question'>): string {
  return `${key}-${question}`;
}

const [compress, expand] = [promisify(gzip), promisify(gunzip)];

export interface OpenStoreOptions {
  /** The absolute folder of `--out`, and as the person wrote it. */
  readonly folder: string;
  readonly dir: string;
  /** The seed if this is the first grading there, or if the person names one. */
  readonly newSeed: () => string;
  readonly seed?: string | undefined;
}

/**
 * Opens the results in a folder, or begins them there. Throws a GradingError if the folder holds other files, or if
 * what is there was not written by a grading.
 */
export async function openStore({ folder, dir, newSeed, seed }: OpenStoreOptions): Promise<Store> {
  await mkdir(join(folder, 'transcripts'), { recursive: true });
  const settings = await openSettings({ folder, dir, newSeed, seed });
  const file = join(folder, 'grading.ndjson');
  const results = await readResults(file, join(dir, 'grading.ndjson'));
  const handle = await open(file, 'a');
  const reportOf = (key: string, question: string) =>
    join(folder, 'transcripts', `${nameOf({ key, question })}.json.gz`);
  let last: Promise<void> = Promise.resolve();
  return {
    seed: settings.seed,
    results,
    keep(graded, report) {
      const { key, question } = graded;
      const write = async () => {
        if (report !== undefined) await writeWhole(reportOf(key, question), await compress(report));
        await append(handle, graded);
        results.set(nameOf(graded), graded);
      };
      // One line after the other, so that none is torn by another.
      last = last.then(write, write);
      return last;
    },
    async load(key, question) {
      const bytes = await readFile(reportOf(key, question)).catch(() => undefined);
      return bytes && (await expand(bytes)).toString('utf8');
    },
    async [Symbol.asyncDispose]() {
      await last.catch(() => undefined);
      await handle.close();
    },
  };
}

async function append(handle: FileHandle, graded: Graded): Promise<void> {
  await handle.appendFile(`${JSON.stringify(graded)}\n`);
  await handle.sync();
}

interface Settings {
  readonly seed: string;
}

async function openSettings({ folder, dir, newSeed, seed }: OpenStoreOptions): Promise<Settings> {
  const file = join(folder, 'grading.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const others = (await readdir(folder)).filter((name) => !/^(transcripts|grading\.lock.*)$/.test(name));
    if (others.length > 0) throw new GradingError({ code: 'out-not-ours', dir });
  }
  const kept = text === undefined ? undefined : settingsIn(text, join(dir, 'grading.json'));
  const settings = { seed: seed ?? kept?.seed ?? newSeed() };
  if (settings.seed !== kept?.seed)
    await writeWhole(file, `${JSON.stringify({ version: 1, ...settings })}\n`);
  return settings;
}

function settingsIn(text: string, file: string): Settings {
  try {
    const { seed } = JSON.parse(text) as Partial<Settings>;
    if (typeof seed === 'string') return { seed };
  } catch {
    // Told below.
  }
  throw new GradingError({ code: 'out-damaged', file, what: text.slice(0, 60) });
}

/** The last line may be torn by a crash: what it began is graded again. */
async function readResults(file: string, named: string): Promise<Map<string, Graded>> {
  const results = new Map<string, Graded>();
  const text = await readFile(file, 'utf8').catch(() => '');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) await writeWhole(file, whole);
  for (const [index, line] of whole.split('\n').entries()) {
    if (line === '') continue;
    const graded = parse(line, `${named}:${index + 1}`);
    results.set(nameOf(graded), graded);
  }
  return results;
}

function parse(line: string, file: string): Graded {
  try {
    const value = JSON.parse(line) as Partial<Graded>;
    if (typeof value.key === 'string' && typeof value.question === 'string' && value.outcome)
      return value as Graded;
  } catch {
    // Told below.
  }
  throw new GradingError({ code: 'out-damaged', file, what: line.slice(0, 60) });
}
