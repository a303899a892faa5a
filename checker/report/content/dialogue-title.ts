import { translator } from '../../explain/words.ts';
import type { Locale } from '../../model/locale.ts';
import type { DialogueReport } from '../../model/report.ts';

/** The title of a dialogue; for an exploration without a failure, its numbers of dialogues and acts. */
export function titleOf({ title, explored }: DialogueReport, locale: Locale): string {
  if (explored === undefined || explored.file !== undefined) return title[locale];
  const { dialogues, acts, asked } = explored;
  return translator(locale)(dialogues < asked ? 'explored.part' : 'explored.all', {
    dialogues,
    acts,
    count: asked,
  });
}
