import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Test } from 'tap';
import { type Bounds, handInBounds } from './bounds.ts';
import { createSpent } from './spent.ts';
import { unpackArchive } from './unpack-archive.ts';
import { UnpackError, type UnpackProblem } from './unpack-error.ts';

/** What became of an archive. */
export interface UnpackedSample {
  /** The files that were written, by their paths, with their texts. */
  readonly files: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly problem: UnpackProblem | undefined;
  /** Everything else in the folder of the test. */
  readonly outside: readonly string[];
}

/** Unpacks the bytes of an archive, in a folder of the test, within bounds that may be closer. */
export async function unpackSample(
  t: Test,
  {
    bytes,
    ...closer
  }: { readonly bytes: Uint8Array } & Partial<Omit<Bounds, 'bytes'>> & { readonly most?: number },
): Promise<UnpackedSample> {
  const dir = t.testdir({});
  const file = join(dir, 'archive');
  writeFileSync(file, bytes);
  const { most, ...others } = closer;
  const bounds = { ...handInBounds, ...others, ...(most !== undefined && { bytes: most }) };
  const notes: string[] = [];
  const into = join(dir, 'inner', 'into');
  mkdirSync(join(dir, 'inner'));
  const note = (code: string, path: string) => void notes.push(`${code} ${path}`);
  const problem = await unpackArchive(file, { into, bounds, spent: createSpent(bounds), note }).then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof UnpackError) return error.problem;
      throw error;
    },
  );
  const all = readdirSync(dir, { recursive: true, encoding: 'utf8' });
  const inside = all.filter((name) => name.startsWith('inner/into/'));
  const files = inside.filter((name) => statSync(join(dir, name)).isFile());
  return {
    files: Object.fromEntries(
      files.sort().map((name) => [name.slice('inner/into/'.length), readFileSync(join(dir, name), 'utf8')]),
    ),
    notes,
    problem,
    outside: all.filter(
      (name) => !inside.includes(name) && !['archive', 'inner', 'inner/into'].includes(name),
    ),
  };
}
