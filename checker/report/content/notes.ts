import type { Context } from '../../explain/context.ts';
import { observationWords } from '../../explain/observation.ts';
import { sentence } from '../../explain/text/typography.ts';
import { translator } from '../../explain/words.ts';
import { numberOf } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import type { DialogueReport } from '../../model/report.ts';

/** What is said of a dialogue beside its verdict, one sentence each: what was observed, and who played in another's place. */
export function notesOn(dialogue: DialogueReport, context: Context, locale: Locale): readonly string[] {
  return [
    ...dialogue.observations.map((one) => sentence(observationWords(one, context, locale))),
    ...standIn(dialogue, context, locale),
  ];
}

/** That the lab's program played, where the student's of an earlier question could have. */
function standIn({ cast }: DialogueReport, { task }: Context, locale: Locale): readonly string[] {
  const { role, from, question } = task.partner ?? {};
  if (role === undefined || from !== 'lab' || question === undefined || cast[role].kind !== 'student')
    return [];
  return [translator(locale)('partner.lab', { role, question, number: numberOf(question) })];
}
