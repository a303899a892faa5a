import type { ChosenQuestions } from './choose-questions.ts';

/** The file of the pack in a copy. It has a folder of its own, with what plays it: a sandbox shows that and no more. */
export const packFile = 'partners/partners.pack';

/**
 * The lab.json of a copy: the chosen questions and languages, its stubs in one language, and packed partners in place of
 * solutions. What a class is shown is left out. Every other field stays as it is written.
 */
export function studentLab(own: Readonly<Record<string, unknown>>, chosen: ChosenQuestions): object {
  const { translated: _, solutions: __, partners: ___, demo: ____, questions: _____, ...kept } = own;
  return { ...kept, packed: packFile, questions: chosen };
}
