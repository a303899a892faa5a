import { availableParallelism, totalmem } from 'node:os';
import { Command } from 'commander';
import { parseWords } from '../../checker/cli/options/parse-words.ts';
import * as readers from '../../checker/cli/options/readers.ts';
import { sayIn } from '../../checker/cli/words/check/say.ts';
import type { LoadSize } from './load.ts';

/** The options of one soak. */
export interface SoakArguments extends LoadSize {
  /** How often everything is played, unless `plays` ends the soak before. */
  readonly rounds: number;
  readonly plays: number;
  readonly named: readonly string[];
  readonly seed: string;
  readonly jobs: number;
  readonly patienceMs: number;
  readonly zoo: string;
  readonly terminal?: true;
}

/** What `npm run soak -- --help` prints. */
export const soakHelp = `Usage: npm run soak [-- ROUNDS OPTIONS]

Plays every submission of fixtures/submissions, every solution and some programs
in Go again and again on a machine that is overloaded on purpose, each round with new words, and
compares every verdict and every finding with those of the first round. What
differs is printed with both transcripts.

  ROUNDS        how often everything is played (3 if left out)
  --plays N     ends after so many plays; the last round may be cut short.
                Plays that only tell whose program is at fault are not counted
  --named NAME  only what begins with it, q3/, go/ or solutions/q4; several times
  --seed SEED   the same fresh words as an earlier soak
  --jobs N      dialogues side by side (four times the number of cores)
  --patience MS how long to wait for a program that never rests (1500)
  --zoo DIR     another folder of submissions, each with an about.json
  --terminal    on pseudo-terminals, as \`check --terminal\`

The load
  --busy N      busy loops (twice the number of cores)
  --memory MB   memory that is touched all the time (a quarter of what is free,
                at most 2048; 0 for none)
  --no-disk     nothing is written to the disk all the time

Examples
  npm run soak
  npm run soak -- 10 --named q3/ --busy 16
  npm run soak -- --plays 10000 --memory 4000

Exit codes: 0 nothing differs, 1 something does, 2 wrong usage, 130 interrupted.
`;

/** Reads the words after `npm run soak --`. Throws a UsageError of one line. */
export function readSoakArguments(words: readonly string[], seed: string): SoakArguments {
  const say = sayIn('en');
  const number = (option: string, least: number, most: number) => (word: string) =>
    readers.number(least, most).read(word, { option, say });
  const text = (option: string) => (word: string) => readers.text.read(word, { option, say });
  const most = 1_000_000;
  const cores = availableParallelism();
  const command = new Command('soak')
    .argument('[rounds]', '', number('ROUNDS', 1, most))
    .option('--plays <n>', '', number('--plays', 1, most), Number.POSITIVE_INFINITY)
    .option('--named <name>', '', (name: string, before: readonly string[]) => [...before, name], [])
    .option('--seed <seed>', '', text('--seed'), seed)
    .option('--jobs <n>', '', number('--jobs', 1, 256), 4 * cores)
    .option('--patience <ms>', '', number('--patience', 1, 3_600_000), 1500)
    .option('--zoo <dir>', '', text('--zoo'), 'fixtures/submissions')
    .option('--busy <n>', '', number('--busy', 0, 1000), 2 * cores)
    .option('--memory <mb>', '', number('--memory', 0, mostMemoryMb()), safeMemoryMb())
    .option('--terminal')
    .option('--no-disk');
  parseWords(command, words, say);
  const { busy: busyLoops, memory: memoryMb, patience: patienceMs, ...others } = command.opts();
  const endless = Number.isFinite(others.plays) ? most : 3;
  return {
    rounds: command.processedArgs[0] ?? endless,
    busyLoops,
    memoryMb,
    patienceMs,
    ...others,
  } as SoakArguments;
}

const megabyte = 2 ** 20;

/** In megabytes: enough load to be felt, but not so much that the kernel ends processes for lack of memory. */
function safeMemoryMb(): number {
  return Math.min(2048, Math.floor(process.availableMemory() / 4 / megabyte));
}

function mostMemoryMb(): number {
  return Math.floor(totalmem() / megabyte);
}
