import { problemWords } from '../../explain/problem-words.ts';
import type { Locale } from '../../model/locale.ts';
import { sideBySide } from '../../room/side-by-side.ts';
import type { SayDoctor } from '../words/doctor/say.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Whether this user may open enough files and start enough processes for as many dialogues as are usually played. */
export function examineLimits(
  { wanted, locale }: { readonly wanted: number; readonly locale: Locale },
  say: SayDoctor,
): Diagnosis {
  const { most, problem } = sideBySide(wanted);
  const subject = 'limits';
  if (problem) {
    const found = problemWords(problem, locale);
    return { subject, state: 'blocking', found, cost: say('node.cost'), fix: say('limits.mend') };
  }
  if (most >= wanted) return { subject, state: 'fine', found: say('limits.fine', { most }) };
  return {
    subject,
    state: 'limited',
    found: say('limits.few', { most, wanted }),
    cost: say('limits.cost'),
    fix: say('limits.mend'),
  };
}
