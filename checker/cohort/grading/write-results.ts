import { join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import type { Store } from './store.ts';

/**
 * Writes `results.ndjson`: a line for each result, with its reports in the schema of `check`, without their transcripts,
 * which are kept beside it. One result after the other is read, so that a large cohort takes no more memory.
 */
export async function writeResults(folder: string, store: Store): Promise<void> {
  await writeWhole(join(folder, 'results.ndjson'), linesOf(store));
}

async function* linesOf(store: Store): AsyncGenerator<string> {
  const sorted = [...store.results.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [name, { key, question, hash, seed, outcome }] of sorted) {
    const text = outcome.kind === 'report' ? await store.load(key, question) : undefined;
    const told =
      text === undefined ? { outcome } : { ...shortened(text), transcripts: `transcripts/${name}.json.gz` };
    yield `${JSON.stringify({ key, question, hash, seed, ...told })}\n`;
  }
}

interface Saved {
  readonly version: number;
  readonly reports: readonly { readonly dialogues: readonly object[] }[];
}

/** A report as `check` writes it, without what is long. */
function shortened(text: string): object {
  const { version, reports } = JSON.parse(text) as Saved;
  const short = ({ transcript: _, story: __, source: ___, ...dialogue }: Record<string, unknown>) => dialogue;
  return {
    version,
    reports: reports.map(({ dialogues, ...report }) => ({
      ...report,
      dialogues: dialogues.map((dialogue) => short(dialogue as Record<string, unknown>)),
    })),
  };
}
