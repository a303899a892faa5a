import { type FileHandle, open, readFile } from 'node:fs/promises';
import { writeWhole } from '../write-whole.ts';
import { GradingError } from './grading-error.ts';

/** A file with a line for each thing that is done, of which a crash loses no line that was kept. */
export interface Ledger<Entry> extends AsyncDisposable {
  /** The last entry under each name. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Keeps an entry, once `before` is done. When this resolves the entry is on the disk. */
  readonly keep: (entry: Entry, before: () => Promise<void>) => Promise<void>;
}

export interface OpenLedgerOptions<Entry> {
  readonly file: string;
  /** The file as the person wrote it. */
  readonly named: string;
  readonly nameOf: (entry: Entry) => string;
  readonly isEntry: (value: unknown) => value is Entry;
  /** An equal entry, to be held in memory. */
  readonly held?: (entry: Entry) => Entry;
}

/** Opens a ledger, or begins it. Throws a GradingError if the file holds something else. */
export async function openLedger<Entry>(options: OpenLedgerOptions<Entry>): Promise<Ledger<Entry>> {
  const { file, nameOf, held = (entry) => entry } = options;
  const entries = await readEntries(options);
  const handle = await open(file, 'a');
  let last: Promise<void> = Promise.resolve();
  return {
    entries,
    keep(entry, before) {
      const write = async () => {
        await before();
        await append(handle, entry);
        entries.set(nameOf(entry), held(entry));
      };
      // One line after the other, so that none is torn by another.
      last = last.then(write, write);
      return last;
    },
    async [Symbol.asyncDispose]() {
      await last.catch(() => undefined);
      await handle.close();
    },
  };
}

async function append(handle: FileHandle, entry: unknown): Promise<void> {
  await handle.appendFile(`${JSON.stringify(entry)}\n`);
  await handle.sync();
}

/**
 * The last line may be torn by a crash: what it began is done again. Where most lines are of entries that were replaced
 * since, the file is written anew without them, so it does not grow each time that all is done again.
 */
async function readEntries<Entry>(options: OpenLedgerOptions<Entry>): Promise<Map<string, Entry>> {
  const { file, named, nameOf, held = (entry) => entry } = options;
  const entries = new Map<string, Entry>();
  const text = await readFile(file, 'utf8').catch(() => '');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const lines = whole.split('\n').slice(0, -1);
  for (const [index, line] of lines.entries()) {
    const entry = parse(line, { ...options, named: `${named}:${index + 1}` });
    entries.set(nameOf(entry), held(entry));
  }
  const isMostlyOld = lines.length > 2 * entries.size;
  const kept = isMostlyOld
    ? [...entries.values()].map((entry) => `${JSON.stringify(entry)}\n`).join('')
    : whole;
  if (kept.length < text.length) await writeWhole(file, kept);
  return entries;
}

function parse<Entry>(line: string, { named, isEntry }: OpenLedgerOptions<Entry>): Entry {
  try {
    const value: unknown = JSON.parse(line);
    if (isEntry(value)) return value;
  } catch {
    // Told below.
  }
  throw new GradingError({ code: 'out-damaged', file: named, what: line.slice(0, 60) });
}
