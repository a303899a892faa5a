import type { Locale } from '../model/locale.ts';
import type { Source } from '../model/transcript.ts';
import { things } from './standing.ts';

const sources: ReadonlySet<string> = new Set<Source>([
  'server',
  'client',
  'keyboard',
  'connection',
  'child',
  'clock',
  'screen',
  'nothing',
]);

/** `keyboard client` in words: `its keyboard or a line from the client`. Undefined if none is named. */
export function awaitedWords(text: string, locale: Locale): string | undefined {
  const named = text.split(/[^a-z]+/).filter((word): word is Source => sources.has(word));
  return named.length > 0 ? things(named, locale) : undefined;
}
