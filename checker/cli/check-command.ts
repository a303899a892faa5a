import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Capture } from '../kernel/pcapng.ts';
import { languageIds } from '../languages/languages.ts';
import { UsageError } from '../model/fault.ts';
import type { Locale } from '../model/locale.ts';
import { reporters } from '../report/reporters.ts';
import { learnWidths } from '../report/text/width.ts';
import { runOnce } from './check/run-once.ts';
import { writeCapture } from './check/write-capture.ts';
import { readArguments } from './options/arguments.ts';
import { jobsOf } from './options/jobs.ts';
import { openOutlets } from './options/outlets.ts';
import { exitCodeOf, exitCodes } from './process/exit-codes.ts';
import { openHostHere } from './process/open-host.ts';
import { root } from './process/root.ts';
import { helpIn } from './words/check/help.ts';
import type { Say } from './words/check/say.ts';

/** `npm run check`: finds the programs, plays the dialogues, writes the report. Resolves to the exit code. */
export async function checkCommand(
  words: readonly string[],
  { locale, say }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  const choices = { languages: languageIds, reports: Object.keys(reporters) };
  if (words.includes('--help') || words.includes('-h')) {
    const lists = { languages: choices.languages.join(', '), reports: choices.reports.join(', ') };
    process.stdout.write(helpIn(locale, lists));
    return exitCodes.passed;
  }
  if (words.includes('--version')) {
    process.stdout.write(`${await version()}\n`);
    return exitCodes.passed;
  }
  const asked = readArguments(words, choices, say);
  if (asked.watch) {
    await learnWidths();
    return (await import('./watch/watch.ts')).watch(asked, { locale, say });
  }
  const jobs = await jobsOf(asked, { root, cwd: process.cwd(), say });
  await using outlets = await openOutlets(asked, say);
  const { signal } = listenForInterruption();
  await using host = await openHostHere();
  const captures: Capture[] = [];
  if (asked.pcap !== undefined && !host.networks) throw new UsageError(say('no-capture'));
  const reports = await runOnce({ host, jobs, asked, outlets, signal, locale, say, captures });
  if (asked.pcap !== undefined) await writeCapture(asked.pcap, captures, say);
  if (!signal.aborted) return exitCodeOf(reports);
  process.stderr.write(`alternance: ${say('interrupted')}\n`);
  return exitCodes.interrupted;
}

async function version(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The first Ctrl-C ends what is on stage and reports what is known; the second ends the checker as it stands. */
function listenForInterruption(): { readonly signal: AbortSignal } {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCodes.interrupted);
      controller.abort();
    });
  }
  return { signal: controller.signal };
}
