import type { Locale } from '../model/locale.ts';
import { listOf } from './list.ts';
import { translator } from './words.ts';

/** What to do who has started nothing yet, one step a string. `files` are the stubs, as a person opens them. */
export function firstSteps(
  { question, files }: { readonly question: string; readonly files: readonly string[] },
  locale: Locale,
): readonly string[] {
  const t = translator(locale);
  const readme = `exercises/${question}/${locale === 'fr' ? 'README.fr.md' : 'README.md'}`;
  return [
    t('steps.read', { readme }),
    t('steps.open', { files: listOf(files, 'and', locale) }),
    t('steps.again', { question }),
  ];
}
