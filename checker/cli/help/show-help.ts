import type { Lab } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import { learnWidths } from '../../report/text/width.ts';
import { exampleOf } from '../../submissions/example-of.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { asksForHelp } from '../options/parse-words.ts';
import { print } from '../terminal/output.ts';
import { sayIn } from '../words/check/say.ts';
import type { HelpPage } from './help-page.ts';
import { printHelp } from './print-help.ts';

/** What the help of a command is shown for. */
export interface ShowHelpOptions {
  readonly locale: Locale;
  readonly lab: Lab;
}

/** The help of a command. */
export interface AnswerHelpOptions {
  readonly command: string;
  readonly page: (lab: Lab) => HelpPage;
  readonly locale: Locale;
}

/** Prints the help of a command, with the facts of Alternance's own lab, if it is asked for; resolves to whether it was. */
export async function answerHelp(
  words: readonly string[],
  { command, page, locale }: AnswerHelpOptions,
): Promise<boolean> {
  if (!asksForHelp(words)) return false;
  const { lab } = await openAskedLab(undefined, process.cwd());
  await showHelp(command, page(lab), { locale, lab });
  return true;
}

/** Prints the help of a command, with the questions and the port of the lab. */
export async function showHelp(
  command: string,
  page: HelpPage,
  { locale, lab }: ShowHelpOptions,
): Promise<void> {
  await learnWidths();
  const questions = lab.questions.map(({ id }) => id);
  const facts = { locale, questions, example: exampleOf({ lab }), port: lab.port };
  await print(printHelp(command, page, facts), sayIn(locale));
}
