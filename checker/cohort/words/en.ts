import { classPage } from './en/class-page.ts';
import { handIns } from './en/hand-ins.ts';
import { studentPage } from './en/student-page.ts';
import { tables } from './en/tables.ts';

/** What is said of a cohort in English; its keys and arguments are the types of the translator. */
export const en = { ...handIns, ...tables, ...studentPage, ...classPage } as const;
