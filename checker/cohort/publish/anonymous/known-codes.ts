import { readFile } from 'node:fs/promises';

/** The codes that key.csv holds, by the key of the hand-in; none if there is no such file yet. */
export async function knownCodes(file: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const rows = text
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .slice(1);
  const pairs = rows.flatMap((row) => {
    const [, code, quoted, bare] = begins.exec(row) ?? [];
    const key = quoted?.replaceAll('""', '"') ?? bare;
    return code && key ? [[code, key] as const] : [];
  });
  return new Map(pairs.map(([code, key]) => [key, code]));
}

/** The first two cells of a row, with commas or semicolons between them: a code, and a key that may be quoted. */
const begins = /^([^,;"]+)[,;](?:"((?:[^"]|"")*)"|([^,;"]*))[,;]/;
