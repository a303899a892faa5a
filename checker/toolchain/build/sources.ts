import { dirname, join, relative } from 'node:path';
import { readSource } from './read-source.ts';

/** A source file that is to be started. */
export interface SourceFile {
  /** Absolute; the program runs in it, as at a student's terminal. */
  readonly folder: string;
  /** The file's name in there. */
  readonly name: string;
  readonly text: string;
}

/** What a compiled program is made of: the text of each file, by its name relative to the program's folder. */
export type Sources = ReadonlyMap<string, string>;

/**
 * The source and the files that it names, and that these name, as far as they exist. `mentions` finds a
 * file's name (its first group); `spell` says under which names that file may stand.
 */
export async function readSources(
  { folder, name, text }: SourceFile,
  {
    mentions,
    spell = (written) => [written],
  }: { readonly mentions: RegExp; readonly spell?: (written: string) => string[] },
): Promise<Sources> {
  const sources = new Map([[name, text]]);
  for (const [from, content] of sources) {
    for (const [, written = ''] of content.matchAll(mentions)) {
      for (const candidate of spell(join(folder, dirname(from), written))) {
        const file = relative(folder, candidate);
        const found = sources.has(file) ? undefined : await readSource(candidate).catch(() => undefined);
        // A Map hands out what is added while it is walked.
        if (found !== undefined) sources.set(file, found);
      }
    }
  }
  return sources;
}
