import type { Locale } from '../../model/locale.ts';
import { type CompleteRun, tellRun } from '../../report/content/tell-run.ts';
import { json } from '../../report/json.ts';

/** A run as the JSON report of `check`. */
export async function reportText(run: CompleteRun, locale: Locale): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of json(tellRun(run), { locale })) pieces.push(piece);
  return pieces.join('');
}
