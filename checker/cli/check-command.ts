import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../explain/locale.ts';
import type { Capture } from '../kernel/pcapng.ts';
import { UsageError } from '../model/fault.ts';
import { reporters } from '../report/reporters.ts';
import { learnWidths } from '../report/width.ts';
import { languages } from '../stage/languages.ts';
import { readArguments } from './arguments.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { openTheatreHere } from './open-theatre.ts';
import { openOutlets } from './outlets.ts';
import { root } from './root.ts';
import { runOnce } from './run-once.ts';
import { undertakingsOf } from './undertakings.ts';
import { helpIn } from './words/help.ts';
import type { Say } from './words/say.ts';
import { writeCapture } from './write-capture.ts';

/** `npm run check`: finds the programs, plays the dialogues, writes the report. Resolves to the exit code. */
export async function checkCommand(
  words: readonly string[],
  { locale, say }: { readonly locale: Locale; readonly say: Say },
): Promise<number> {
  const choices = { languages: Object.keys(languages), reports: Object.keys(reporters) };
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
  const undertakings = await undertakingsOf(asked, { root, cwd: process.cwd(), say });
  await using outlets = await openOutlets(asked, say);
  const { signal } = listenForInterruption();
  await using theatre = await openTheatreHere();
  const captures: Capture[] = [];
  if (asked.pcap !== undefined && !theatre.networks) throw new UsageError(say('no-capture'));
  const reports = await runOnce({ theatre, undertakings, asked, outlets, signal, locale, say, captures });
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
