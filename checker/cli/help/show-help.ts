import type { Lab } from '../../model/lab.ts';
import type { Locale } from '../../model/locale.ts';
import { learnWidths } from '../../report/text/width.ts';
import { exampleOf } from '../../submissions/example-of.ts';
import { print } from '../terminal/output.ts';
import { sayIn } from '../words/check/say.ts';
import type { HelpPage } from './help-page.ts';
import { printHelp } from './print-help.ts';

/** What the help is shown for. */
export interface ShowHelpOptions {
  readonly locale: Locale;
  readonly lab: Lab;
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
