import { handOut } from '../../handout/hand-out.ts';
import { HandoutError } from '../../handout/handout-error.ts';
import { languages } from '../../languages/languages.ts';
import { UsageError } from '../../model/fault.ts';
import type { Locale } from '../../model/locale.ts';
import { exampleOf } from '../../submissions/example-of.ts';
import { showHelp } from '../help/show-help.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { asksForHelp } from '../options/parse-words.ts';
import { readOptions, refuseTwice } from '../options/read-options.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { root } from '../process/root.ts';
import { print } from '../terminal/output.ts';
import type { Say } from '../words/check/say.ts';
import { choiceOf } from '../words/choice-of.ts';
import { sayHandout } from '../words/handout/say.ts';
import { handoutHelp } from './handout-help.ts';
import { handoutOptions } from './handout-options.ts';
import { handoutProblem } from './handout-problem.ts';

/** `npm run handout`: makes the students' copy, and says what is in it. Returns the exit code. */
export async function handoutCommand(
  words: readonly string[],
  { locale, say }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  const cwd = process.cwd();
  const lab = await openAskedLab(undefined, cwd);
  if (asksForHelp(words)) {
    await showHelp('handout', handoutHelp, { locale, lab: lab.lab });
    return exitCodes.passed;
  }
  const sayOwn = sayHandout(locale);
  const { options: asked, others } = readOptions(handoutOptions, { command: 'handout', words, say });
  refuseTwice(handoutOptions, { words, say });
  const [dir, ...questions] = others;
  if (dir === undefined || dir === '') throw new UsageError(sayOwn('which'));
  const { ci, force, language = [] } = asked;
  const request = {
    lab,
    root,
    dir,
    cwd,
    questions,
    languages: language,
    locale,
    ci,
    environment: process.env,
  };
  const chosen = await handOut({ ...request, ...(force && { force }) }).catch((error: unknown) => {
    throw error instanceof HandoutError ? new UsageError(handoutProblem(error.problem, sayOwn)) : error;
  });
  const names = new Set(chosen.flatMap((question) => question.languages.map((one) => languages[one].name)));
  const [first, ...more] = chosen;
  await print(
    `${sayOwn('done', {
      dir,
      questions: choiceOf(
        chosen.map(({ id }) => id),
        sayOwn('and'),
      ),
      languages: choiceOf([...names], sayOwn('and')),
      ci,
      example: first ? exampleOf({ lab: { ...lab.lab, questions: [first, ...more] } }) : '',
    })}\n`,
    say,
  );
  return exitCodes.passed;
}
