// `npm run soak`: whether verdicts stay the same on a machine under load. See `npm run soak -- --help`.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { usageOf } from '../../checker/cli/options/usage.ts';
import { createProgressLine } from '../../checker/cli/terminal/progress.ts';
import { openHost } from '../../checker/index.ts';
import type { Host } from '../../checker/room/host.ts';
import { startLoad } from './load.ts';
import { createMemory } from './memory.ts';
import { firstOf, playRound } from './play-round.ts';
import { type Repertoire, repertoireOf } from './repertoire.ts';
import { readSoakArguments, type SoakArguments, soakHelp } from './soak-arguments.ts';
import { createTally } from './tally.ts';
import { tellDifference } from './tell-difference.ts';
import { readToll, tollInWords } from './toll.ts';

const exitCodes = { steady: 0, differs: 1, usage: 2, interrupted: 130 };
/** Without a terminal, progress is printed after this many plays. */
const playsUntold = 50;
const root = process.cwd();
const words = process.argv.slice(2);

if (words.includes('--help') || words.includes('-h')) process.stdout.write(soakHelp);
else process.exitCode = await begin().catch(refuse);

async function begin(): Promise<number> {
  const asked = readSoakArguments(words, randomBytes(4).toString('hex'));
  const signal = listenForInterruption();
  using own = openFolder();
  const { folder } = own;
  const repertoire = await repertoireOf({ ...asked, root, folder, zoo: resolve(root, asked.zoo) });
  for (const one of repertoire.missing) console.error(`not played: ${one}`);
  await using host = await openHost();
  await using load = startLoad(asked);
  console.error(`with ${load.inWords}; --seed ${asked.seed}`);
  const before = readToll();
  const { told, differences } = await soak(asked, { host, repertoire, signal });
  const memory = `memory ${tollInWords(before)} at the beginning, ${tollInWords(readToll())} at the end`;
  const average = loadavg()[0]?.toFixed(1);
  console.log(`${told}; with ${load.inWords}; load average ${average} at the end; ${memory}`);
  if (differences > 0) return exitCodes.differs;
  return signal.aborted ? exitCodes.interrupted : exitCodes.steady;
}

interface Stage {
  readonly host: Host;
  readonly repertoire: Repertoire;
  readonly signal: AbortSignal;
}

/** Plays round after round, and prints differences as they are found. */
async function soak(asked: SoakArguments, { host, repertoire: { jobs }, signal }: Stage) {
  using progress = createProgressLine(process.stderr);
  const memory = createMemory();
  const playsOfRound = jobs.reduce((sum, { dialogues }) => sum + dialogues.length, 0);
  const tally = createTally({ ...asked, playsOfRound, now: () => performance.now() });
  for (let round = 1; tally.left > 0 && !signal.aborted; round += 1) {
    for await (const played of playRound(host, firstOf(jobs, tally.left), {
      ...asked,
      round,
      signal,
      sideBySide: asked.jobs,
    })) {
      const difference = memory.differenceOf(played);
      tally.count(played, difference);
      if (difference) await progress.around(async () => console.log(`${await tellDifference(difference)}\n`));
      if (process.stderr.isTTY) progress.show(tally.inWords());
      else if (tally.played % playsUntold === 0) console.error(tally.inWords());
    }
    await progress.around(async () =>
      console.error(`round ${round}: ${tally.inWords()}, ${tollInWords(readToll())}`),
    );
  }
  return { told: tally.summary(), differences: tally.differences };
}

/** An empty folder, which is removed with all that is in it. */
function openFolder(): Disposable & { readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'alternance-soak-'));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Ctrl-C ends the programs and prints how far the soak came. npm passes it on, so it may come twice. */
function listenForInterruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!controller.signal.aborted) console.error(`interrupted by ${name}`);
      controller.abort();
    });
  }
  return controller.signal;
}

/** Prints a usage error in one line; any other error is a fault of the soak and is thrown. */
function refuse(error: unknown): number {
  const usage = usageOf(error, 'en');
  if (usage === undefined) throw error;
  console.error(`soak: ${usage}`);
  return exitCodes.usage;
}
