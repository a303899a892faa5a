import type { en } from './en.ts';
import { classPage } from './fr/class-page.ts';
import { matrixPage } from './fr/matrix-page.ts';
import { similarPage } from './fr/similar-page.ts';
import { studentPage } from './fr/student-page.ts';
import { tables } from './fr/tables.ts';

/** What is said of a cohort in French. */
export const fr: Readonly<Record<keyof typeof en, string>> = {
  ...tables,
  ...studentPage,
  ...classPage,
  ...matrixPage,
  ...similarPage,
};
