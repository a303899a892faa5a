import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graded } from '../../../model/cohort/cohort.ts';
import type { Store } from '../../grading/store.ts';
import { writeWhole } from '../../write-whole.ts';
import { onlyThese } from '../files/only-these.ts';
import { transcriptFile } from '../marks/transcript-file.ts';
import type { CoverResult } from './cover-result.ts';

export interface WriteResultsOptions {
  /** The folder of what is published. The transcripts are in it already, unless `cover` is set. */
  readonly folder: string;
  /** Set to publish under codes: covers a result and its report, and leaves out one that has no code. */
  readonly cover?: CoverResult | undefined;
}

/**
 * Writes `results.ndjson`: a line for each result, with its reports in the schema of `check`, without their transcripts,
 * which stand beside it. One result after the other is read, so that a large cohort takes no more memory.
 */
export async function writeResults(store: Store, options: WriteResultsOptions): Promise<void> {
  const { folder, cover } = options;
  const transcripts = join(folder, 'transcripts');
  await mkdir(transcripts, { recursive: true });
  const written = new Set<string>();
  await writeWhole(join(folder, 'results.ndjson'), linesOf(store, { ...options, written }));
  if (cover) await onlyThese(transcripts, '.json.gz', written);
}

async function* linesOf(
  store: Store,
  { folder, cover, written }: WriteResultsOptions & { readonly written: Set<string> },
): AsyncGenerator<string> {
  for (const graded of inOrder([...store.results.values()], cover)) {
    const { outcome } = graded;
    const text = outcome.kind === 'report' ? await store.load(graded.key, graded.question) : undefined;
    const told = cover ? await cover.result(graded, text) : { graded, text };
    const { key, question, hash, seed } = told.graded;
    const file = transcriptFile(key, question);
    if (cover && told.text !== undefined) {
      await cover.save(join(folder, file), told.text);
      written.add(`${key}-${question}.json.gz`);
    }
    const rest =
      told.text === undefined
        ? { outcome: told.graded.outcome }
        : { ...shortened(told.text), transcripts: file };
    yield `${JSON.stringify({ key, question, hash, seed, ...rest })}\n`;
  }
}

/** By the name under which each is published: the order of the keys would tell whose each code is. */
function inOrder(all: readonly Graded[], cover: CoverResult | undefined): readonly Graded[] {
  const named = all.flatMap((graded) => {
    const name = cover ? cover.codeOf(graded.key) : graded.key;
    return name === undefined ? [] : [{ name: `${name}-${graded.question}`, graded }];
  });
  return named.sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ graded }) => graded);
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
