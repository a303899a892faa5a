import { readFile } from 'node:fs/promises';
import { UsageError } from '../../model/fault.ts';
import type { SayGrade } from '../words/grade/say.ts';

/** Reads a file that an option names; undefined without the option. Throws a UsageError if it cannot be read. */
export async function readNamed(
  file: string | undefined,
  { option, say }: { readonly option: string; readonly say: SayGrade },
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(say('no-such-file', { option, file }));
  }
}
