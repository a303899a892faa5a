import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../../model/locale.ts';
import { writeWhole } from '../../write-whole.ts';
import { overridesHeader } from './overrides-header.ts';

/** overrides.csv is a person's: it is created with its header, and never written again. */
export async function createOverrides(folder: string, locale: Locale): Promise<void> {
  const file = join(folder, 'overrides.csv');
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) await writeWhole(file, overridesHeader(locale));
}
