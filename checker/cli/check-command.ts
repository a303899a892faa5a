import { randomBytes, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../explain/locale.ts';
import { type Capture, pcapng } from '../kernel/pcapng.ts';
import { UsageError } from '../model/fault.ts';
import type { Report, ReportEvent } from '../model/report.ts';
import { reporters } from '../report/reporters.ts';
import { check } from '../stage/check.ts';
import { languages } from '../stage/languages.ts';
import { openTheatre } from '../stage/theatre.ts';
import { readArguments } from './arguments.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { openOutput } from './output.ts';
import { paintFor } from './paint.ts';
import { createProgress } from './progress.ts';
import { undertakingsOf } from './undertakings.ts';
import { helpIn } from './words/help.ts';
import type { Say } from './words/say.ts';

/** Alternance's own folder: this file is bundled into `dist/`. */
const root = dirname(dirname(fileURLToPath(import.meta.url)));

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
  const cwd = process.cwd();
  const undertakings = await undertakingsOf(asked, { root, cwd, say });
  await using output = await openOutput(asked.output, say);
  const interruption = listenForInterruption();
  await using theatre = await openTheatre({
    pid: process.pid,
    architecture: process.arch,
    now: () => performance.now(),
    root,
    environment: process.env,
    mark: randomUUID(),
    useKernel: process.env.ALTERNANCE_KERNEL !== 'none',
    useNetworks: process.env.ALTERNANCE_NETWORK !== 'shared',
  });
  const captures: Capture[] = [];
  if (asked.pcap !== undefined && !theatre.networks) throw new UsageError(say('no-capture'));
  const progress = createProgress(process.stderr);
  const events = check(theatre, undertakings, {
    seed: asked.seed ?? randomBytes(4).toString('hex'),
    strict: asked.strict ?? false,
    patienceMs: asked.patience,
    port: asked.port,
    jobs: theatre.networks ? (asked.jobs ?? availableParallelism()) : 1,
    stubs: join(root, 'exercises'),
    tools: {
      environment: process.env,
      node: process.execPath,
      nodeVersion: process.versions.node,
      folder: cwd,
    },
    signal: interruption.signal,
    ...(asked.pcap !== undefined && { onCapture: (capture: Capture) => captures.push(capture) }),
    onPlay: ({ question, name }, { title }) =>
      progress.show(say('playing', { question, submission: name, title: title[locale] })),
  });
  const reports: Report[] = [];
  const reporter = await reporters[asked.report as keyof typeof reporters]();
  const settings = {
    locale,
    paint: paintFor(output, process.env),
    width: output.columns,
    verbose: asked.verbose ?? false,
    ascii: asked.ascii ?? false,
  };
  for await (const text of reporter(collect(events, reports), settings)) {
    progress.wipe();
    await output.write(text);
  }
  progress.wipe();
  if (asked.pcap !== undefined) await writeCapture(asked.pcap, captures, say);
  if (!interruption.signal.aborted) return exitCodeOf(reports);
  process.stderr.write(`alternance: ${say('interrupted')}\n`);
  return exitCodes.interrupted;
}

async function writeCapture(file: string, captures: readonly Capture[], say: Say): Promise<void> {
  await writeFile(file, pcapng(captures)).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(say('unwritable', { option: '--pcap', file, why: error.code ?? error.message }));
  });
}

async function version(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Hands the events on and keeps the reports, from which the exit code follows. */
async function* collect(events: AsyncIterable<ReportEvent>, reports: Report[]): AsyncGenerator<ReportEvent> {
  for await (const event of events) {
    if (event.kind === 'closed') reports.push(event.report);
    yield event;
  }
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
