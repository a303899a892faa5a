import type { ChosenQuestions } from './choose-questions.ts';

/** The file of the pack, in the folder of a copy. */
export const packFile = 'partners.pack';

/**
 * The lab.json of a copy: the chosen questions and languages, its stubs in one language, and packed partners in place of
 * solutions. Every other field stays as it is written.
 */
export function studentLab(own: Readonly<Record<string, unknown>>, chosen: ChosenQuestions): object {
  const { translated: _, solutions: __, partners: ___, questions: ____, ...kept } = own;
  return { ...kept, packed: packFile, questions: chosen };
}
