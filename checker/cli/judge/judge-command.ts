import { UsageError } from '../../model/fault.ts';
import type { Locale } from '../../model/locale.ts';
import { tellRun } from '../../report/content/tell-run.ts';
import { answerHelp } from '../help/show-help.ts';
import { openOutlets, publish } from '../options/outlets.ts';
import { readOptions } from '../options/read-options.ts';
import { createExitCode, exitCodes } from '../process/exit-codes.ts';
import type { Say } from '../words/check/say.ts';
import { judgeHelp } from './judge-help.ts';
import { judgeOptions } from './judge-options.ts';
import { judgeSaved } from './judge-saved.ts';

/** `npm run judge`: judges a saved report again and writes reports of it. It starts nothing. Returns the exit code. */
export async function judgeCommand(
  words: readonly string[],
  { locale, say }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  if (await answerHelp(words, { command: 'judge', page: () => judgeHelp, locale })) return exitCodes.passed;
  const { options: asked, others } = readOptions(judgeOptions, { command: 'judge', words, say });
  const [file, ...more] = others;
  if (file === undefined || more.length > 0) throw new UsageError(say('saved.which'));
  const run = await judgeSaved(file, say);
  await using outlets = await openOutlets(asked, say);
  const code = createExitCode();
  for (const report of run.reports) code.add(report);
  await publish(tellRun(run), outlets, { asked, locale, around: (write) => write() });
  return code.value;
}
