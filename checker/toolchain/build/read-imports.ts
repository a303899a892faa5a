import { dirname, join, relative } from 'node:path';
import type { Imports, SourceFile, Sources } from '../../languages/row/toolchain.ts';
import { readSource } from './read-source.ts';

/** The source, the files that it names and the files that those name. Names of missing files are skipped. */
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
        // Iterating a Map includes entries that are added meanwhile.
        if (found !== undefined) sources.set(file, found);
      }
    }
  }
  return sources;
}
