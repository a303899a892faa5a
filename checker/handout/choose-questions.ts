import { findQuestions } from '../check/find/find-questions.ts';
import type { SourceLanguage } from '../languages/languages.ts';
import type { LabLanguages, Question } from '../model/lab.ts';
import type { LabFolder } from '../submissions/open-lab.ts';
import { HandoutError } from './handout-error.ts';

/** The questions of a copy in the order of the sheet, each with the languages of its stubs. */
export type ChosenQuestions = readonly Question[];

/** The questions and languages as a person chose them; all where there is none. */
export interface ChooseQuestionsOptions {
  readonly questions: readonly string[];
  readonly languages: readonly SourceLanguage[];
}

/** Chooses what is handed out. Throws a JobError for a question that the lab lacks, a HandoutError without stubs. */
export async function chooseQuestions(
  lab: LabFolder,
  { questions: words, languages }: ChooseQuestionsOptions,
): Promise<ChosenQuestions> {
  const named = await findQuestions({ lab, cwd: lab.root, questions: words, solution: true });
  return lab.lab.questions
    .filter((question) => named.includes(question))
    .map((question) => narrow(question, { named, languages }));
}

interface NarrowOptions {
  readonly named: readonly Question[];
  readonly languages: readonly SourceLanguage[];
}

function narrow(question: Question, { named, languages }: NarrowOptions): Question {
  const { id, partner } = question;
  const left = question.languages.filter((one) => languages.length === 0 || languages.includes(one));
  const [first, ...others] = left;
  if (!first) throw new HandoutError({ code: 'no-stubs', question: id, languages: question.languages });
  const chosen: LabLanguages = [first, ...others];
  // A question that is not in the copy supplies no partner: the lab's own program plays it.
  const isSupplied = partner && named.some((one) => one.id === partner.question);
  return {
    ...question,
    languages: chosen,
    ...(partner && { partner: isSupplied ? partner : { role: partner.role } }),
  };
}
