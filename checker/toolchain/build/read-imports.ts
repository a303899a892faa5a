import { dirname, join, relative } from 'node:path';
import type { Imports, SourceFile, Sources } from '../../languages/row/toolchain.ts';
import { readSource } from './read-source.ts';

/** The source and the files that it names, and that these name, as far as they exist. */
export async function readImports(
  { folder, name, text }: SourceFile,
  { mentions, spell = (written) => [written] }: Imports,
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
