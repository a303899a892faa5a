import { questionWords } from '../model/lab.ts';
import type { Locale } from '../model/locale.ts';
import type { Report } from '../model/report.ts';
import { listOf } from './text/list.ts';
import { translator } from './words.ts';

interface FirstStepsOptions extends Pick<Report, 'question' | 'task'> {
  /** The stubs, as a person opens them. */
  readonly files: readonly string[];
}

/** The first steps for a student whose stubs are still unchanged, one step per string. */
export function firstSteps(
  { question, task: { folder, lab }, files }: FirstStepsOptions,
  locale: Locale,
): readonly string[] {
  const t = translator(locale);
  const readme = `${folder}/${locale === 'fr' ? 'README.fr.md' : 'README.md'}`;
  const words = questionWords(question, lab);
  return [
    t('steps.read', { readme }),
    t('steps.open', { files: listOf(files, 'and', locale) }),
    t('steps.again', { question: lab === undefined ? words : `-- ${words}` }),
  ];
}
