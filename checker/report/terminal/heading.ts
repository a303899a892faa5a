import { languageName } from '../../explain/language.ts';
import { tame } from '../../explain/text/invisible.ts';
import type { Opened } from '../content/context.ts';
import { wrap } from '../text/wrap.ts';
import type { TerminalPage } from './page.ts';

/** The heading of one question of a submission: `q3 · Python · exercises/q3/python`. */
export function heading(page: TerminalPage, { question, submission, languages }: Opened): readonly string[] {
  const names = new Set(Object.values(languages).map(languageName));
  const separator = page.ascii ? ' - ' : ' · ';
  const text = [question, [...names].join(', '), submission].filter((part) => part !== '').join(separator);
  return wrap(tame(text, page), page.width).map(page.paint.bold);
}
