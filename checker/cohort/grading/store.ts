import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graded } from '../../model/cohort/cohort.ts';
import { writeWhole } from '../write-whole.ts';
import { GradingError } from './grading-error.ts';
import { openLedger } from './ledger.ts';
import { loadText, saveText } from './saved-text.ts';
import { createSharing } from './share-results.ts';

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
  const ledger = await openLedger({
    ...{ file: join(folder, 'grading.ndjson'), named: join(dir, 'grading.ndjson') },
    ...{ nameOf, isEntry: isGraded, held: createSharing() },
  });
  const reportOf = (key: string, question: string) =>
    join(folder, 'transcripts', `${nameOf({ key, question })}.json.gz`);
  return {
    seed: settings.seed,
    results: ledger.entries,
    keep: (graded, report) =>
      ledger.keep(graded, async () => {
        const { key, question } = graded;
        if (report !== undefined) await saveText(reportOf(key, question), report);
      }),
    load: (key, question) => loadText(reportOf(key, question)),
    [Symbol.asyncDispose]: () => ledger[Symbol.asyncDispose](),
  };
}

function isGraded(value: unknown): value is Graded {
  const { key, question, outcome } = Object(value) as Partial<Graded>;
  return typeof key === 'string' && typeof question === 'string' && outcome !== undefined;
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
