import { classPage } from './en/class-page.ts';
import { matrixPage } from './en/matrix-page.ts';
import { similarPage } from './en/similar-page.ts';
import { studentPage } from './en/student-page.ts';
import { tables } from './en/tables.ts';

/** What is said of a cohort in English; its keys and arguments are the types of the translator. */
export const en = { ...tables, ...studentPage, ...classPage, ...matrixPage, ...similarPage } as const;
