import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemWords } from '../explain/problem-words.ts';
import { type CheckOptions, checkSubmissions, explore, openHost } from '../index.ts';
import type { Capture } from '../kernel/pcapng.ts';
import { UsageError } from '../model/fault.ts';
import type { Locale } from '../model/locale.ts';
import type { Report, ReportEvent } from '../model/report.ts';
import { learnWidths } from '../report/text/width.ts';
import { checkHelp } from './check/check-help.ts';
import { leaveOut } from './check/leave-out.ts';
import type { RunCheckOptions } from './check/run-check.ts';
import { writeCapture } from './check/write-capture.ts';
import { answerHelp } from './help/show-help.ts';
import { gatherAnswers } from './options/answers.ts';
import { readArguments } from './options/arguments.ts';
import { askedJobs } from './options/asked-jobs.ts';
import { openAskedLab } from './options/asked-lab.ts';
import { openOutlets, publish } from './options/outlets.ts';
import { beforeDialogue } from './process/before-dialogue.ts';
import { cacheFolder } from './process/cache-folder.ts';
import { createExitCode, exitCodes } from './process/exit-codes.ts';
import { listenForInterruption } from './process/interruption.ts';
import { root } from './process/root.ts';
import { print } from './terminal/output.ts';
import { createProgressLine, type ProgressLine } from './terminal/progress.ts';
import type { Say } from './words/check/say.ts';

/** `npm run check`: finds the programs, plays the dialogues, writes the report. Resolves to the exit code. */
export async function checkCommand(
  words: readonly string[],
  { locale, say }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  if (await answerHelp(words, { command: 'check', page: () => checkHelp, locale })) return exitCodes.passed;
  if (words.includes('--version')) {
    await print(`${await version()}\n`, say);
    return exitCodes.passed;
  }
  const asked = readArguments(words, say);
  if (asked.watch) {
    await learnWidths();
    return (await import('./watch/watch.ts')).watch(asked, { locale, say, runCheck });
  }
  const cwd = process.cwd();
  const lab = await openAskedLab(asked.lab, cwd);
  const jobs = await askedJobs(asked, { lab, cwd, say });
  await using outlets = await openOutlets(asked, say);
  const { signal } = listenForInterruption();
  await using host = await openHost({
    ...{ beforeDialogue, cacheFolder },
    sandbox: asked.sandbox ?? false,
  });
  if (asked.pcap !== undefined && host.conditions.network === 'shared')
    throw new UsageError(say('no-capture'));
  const problem = asked.terminal ? host.findTerminalProblem() : undefined;
  if (problem) throw new UsageError(problemWords(problem, locale));
  const captures: Capture[] = [];
  const code = createExitCode();
  await runCheck({ host, jobs, asked, outlets, signal, locale, say, captures, onReport: code.add });
  if (asked.pcap !== undefined) await writeCapture(asked.pcap, captures, say);
  if (!signal.aborted) return code.value;
  process.stderr.write(`alternance: ${say('interrupted')}\n`);
  return exitCodes.interrupted;
}

/** Plays every dialogue, writes the reports piece by piece, and shows on a progress line which dialogue is played. */
export async function runCheck(options: RunCheckOptions): Promise<void> {
  const { jobs, asked, outlets, locale, say, onReport } = options;
  using progress = createProgressLine(process.stderr);
  progress.show(say('preparing'));
  const events = await eventsOf(options, progress);
  const isNamed = asked.language !== undefined || jobs.length === 1;
  const playable = leaveOut(events, {
    isNamed,
    locale,
    say,
    tell: (line) => progress.around(() => tell(line)),
  });
  await publish(collect(playable, onReport), outlets, {
    asked,
    locale,
    around: (write) => progress.around(write),
  });
}

/** The events of a check, or of an exploration with `--explore`; the code of an exploration is loaded only then. */
async function eventsOf(
  options: RunCheckOptions,
  progress: ProgressLine,
): Promise<AsyncIterable<ReportEvent>> {
  const { host, jobs, asked, signal, captures, locale, say } = options;
  const {
    seed = host.options.newSeed(),
    strict,
    terminal,
    patience: patienceMs,
    port,
    jobs: sideBySide,
  } = asked;
  const answered = gatherAnswers(asked.answers);
  const shared = {
    ...{ seed, strict, terminal, patienceMs, port, sideBySide, signal, answered },
  } satisfies CheckOptions;
  if (asked.explore !== undefined) {
    const { explorationOf } = await import('./check/exploration.ts');
    const exploration = explorationOf(asked, asked.explore, { seed, progress, say });
    return explore(host, jobs, { ...shared, ...exploration });
  }
  const count = (asked.repeat ?? 1) * jobs.reduce((sum, { dialogues }) => sum + dialogues.length, 0);
  let number = 0;
  return checkSubmissions(host, jobs, {
    ...shared,
    times: asked.repeat,
    onCapture: (capture) => captures.push(capture),
    onPlay: ({ question, name }, { title }) => {
      number += 1;
      progress.show(say('playing', { number, count, question, submission: name, title: title[locale] }));
    },
  });
}

async function* collect(
  events: AsyncIterable<ReportEvent>,
  onReport: (report: Report) => void,
): AsyncGenerator<ReportEvent> {
  for await (const event of events) {
    if (event.kind === 'closed') onReport(event.report);
    yield event;
  }
}

async function tell(line: string): Promise<void> {
  process.stderr.write(`alternance: ${line}\n`);
}

async function version(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}
