import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { parseWords } from '../../../checker/cli/options/parse-words.ts';
import * as readers from '../../../checker/cli/options/readers.ts';
import { usageOf } from '../../../checker/cli/options/usage.ts';
import { sayIn } from '../../../checker/cli/words/check/say.ts';
import { UsageError } from '../../../checker/model/fault.ts';

/** The options of one soak of a cohort. */
export interface CohortSoakArguments {
  readonly count: number;
  readonly seed: string;
  readonly ordinary?: true;
  readonly queue?: true;
  readonly keep?: true;
}

/** What `npm run soak:cohort -- --help` prints. */
const cohortSoakHelp = `Usage: npm run soak:cohort [-- COUNT OPTIONS]

Makes a mixed cohort (solutions, wrong and hostile programs, archives, hand-ins
that cannot be read), grades it whole, grades it again killing the grader with
SIGKILL at five moments, and judges it once more from what was saved: every mark
must be as expected, and each time the same. What differs is printed.

  COUNT        how many hand-ins (200 if left out)
  --seed SEED  the same cohort, words and moments as an earlier soak
  --ordinary   graded as another, ordinary user; root only
  --queue      graded again by three workers of a queue, of which one is killed
               now and then, and Redis once, in place of the grader
  --keep       what was made and graded is kept, and its folder printed; so it is
               if anything differs

Examples
  npm run soak:cohort
  npm run soak:cohort -- 20 --ordinary
  npm run soak:cohort -- 60 --queue

Exit codes: 0 nothing differs, 1 something does, 2 wrong usage.
`;

/** Reads the words after `npm run soak:cohort --`. Throws a UsageError of one line. */
function readCohortSoakArguments(words: readonly string[], seed: string): CohortSoakArguments {
  const say = sayIn('en');
  const count = (word: string) => readers.number(1, 10_000).read(word, { option: 'COUNT', say });
  const text = (word: string) => readers.text.read(word, { option: '--seed', say });
  const command = new Command('soak:cohort')
    .argument('[count]', '', count, 200)
    .option('--seed <seed>', '', text, seed)
    .option('--ordinary')
    .option('--queue')
    .option('--keep');
  parseWords(command, words, say);
  const asked = { ...command.opts(), count: command.processedArgs[0] } as CohortSoakArguments;
  if (asked.ordinary && process.getuid?.() !== 0) {
    throw new UsageError('only root may grade as another user: leave out --ordinary');
  }
  return asked;
}

/** The options; or ends with the help or with one line that says what is wrong. */
export function readOrEnd(words: readonly string[]): CohortSoakArguments {
  if (words.includes('--help') || words.includes('-h')) {
    process.stdout.write(cohortSoakHelp);
    process.exit(0);
  }
  try {
    return readCohortSoakArguments(words, randomBytes(4).toString('hex'));
  } catch (error) {
    const usage = usageOf(error, 'en');
    if (usage === undefined) throw error;
    console.error(`soak:cohort: ${usage}`);
    process.exit(2);
  }
}
