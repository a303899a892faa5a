import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkerVersion } from '../../cohort/grading/checker-version.ts';
import { problemWords } from '../../explain/problem-words.ts';
import { MachineError, UsageError } from '../../model/fault.ts';
import type { Locale } from '../../model/locale.ts';
import { labVersion } from '../../queue/order/versions.ts';
import { createChecksFor } from '../../queue/worker/checks-for.ts';
import { work } from '../../queue/worker/work.ts';
import { answerHelp } from '../help/show-help.ts';
import { openAskedLab } from '../options/asked-lab.ts';
import { readOptions, refuseTwice } from '../options/read-options.ts';
import { exitCodes } from '../process/exit-codes.ts';
import { listenForInterruption } from '../process/interruption.ts';
import { root } from '../process/root.ts';
import { openGradingHost } from '../venue/open-grading-host.ts';
import { inWords, openQueue } from '../venue/open-queue.ts';
import type { Say } from '../words/check/say.ts';
import { sayGrade } from '../words/grade/say.ts';
import { sayQueue } from '../words/queue/say.ts';
import { tellWork } from './tell-work.ts';
import { workerHelp } from './worker-help.ts';
import { workerOptions } from './worker-options.ts';

/** `npm run worker`: plays hand-ins that a grading has put into a queue, until it is interrupted. Resolves to the exit code. */
export async function workerCommand(
  words: readonly string[],
  { locale, say: sayAll }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  const cwd = process.cwd();
  if (await answerHelp(words, { command: 'worker', page: () => workerHelp, locale })) return exitCodes.passed;
  const say = sayQueue(locale);
  const { options: asked, others } = readOptions(workerOptions, { command: 'worker', words, say: sayAll });
  refuseTwice(workerOptions, { words, say: sayAll });
  if (others.length > 0) throw new UsageError(say('which-queue'));
  const lab = await openAskedLab(asked.lab, cwd);
  const { connection, store } = await openQueue({ asked, cwd, say, use: 'read' });
  await using _connection = connection;
  const versions = {
    checker: await checkerVersion(root),
    lab: await labVersion(lab),
    sandbox: asked['no-sandbox'] ? 'no' : 'yes',
  } as const;
  await using host = await openGradingHost({ asked, locale, say: sayGrade(locale) });
  using checks = createChecksFor(host, asked.jobs);
  const scratch = await mkdtemp(join(tmpdir(), 'alternance-worker-'));
  const { signal } = listenForInterruption();
  const name = asked.name ?? `${hostname()}-${process.pid}`;
  const { sideBySide } = checks;
  using telling = tellWork({ name, at: connection.at, sideBySide, versions, signal, say });
  try {
    const working = {
      ...{ connection, versions, lab, host, scratch, store, name, sideBySide, signal },
      ...{ checksFor: checks.checksFor, lostAfterMs: asked['lost-after'] * 1000, tell: telling.tell },
    };
    await inWords(say, () => work(working), versions);
    return exitCodes.passed;
  } catch (error) {
    if (!(error instanceof MachineError)) throw error;
    throw new UsageError(say('unfit', { what: problemWords(error.problem, locale) }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
