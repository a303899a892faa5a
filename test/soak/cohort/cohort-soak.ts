// `npm run soak:cohort`: a mixed cohort, graded whole, and killed and gone on with. See `npm run soak:cohort -- --help`.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../../listening.ts';
import { readOrEnd } from './cohort-soak-arguments.ts';
import { wrongMarks } from './expected.ts';
import { type GradingOptions, type GradingOver, grade } from './grading.ts';
import { keptResults, tableOf } from './kept-results.ts';
import { makeCohort } from './make-cohort.ts';
import { gradeQueued } from './queued-grading.ts';
import { createRandom } from './random.ts';

const kills = 5;
const root = process.cwd();
const values = readOrEnd(process.argv.slice(2));
const { count, seed } = values;
const random = createRandom(seed);
const tell = (text: string) => process.stdout.write(`${text}\n`);
const differences: string[] = [];
const hold = (holds: boolean, otherwise: string) => {
  if (holds) return;
  differences.push(otherwise);
  tell(`✗ ${otherwise}`);
};

const top = await mkdtemp(join(tmpdir(), 'alternance-cohort-soak-'));
try {
  await soak();
} finally {
  // What differs has to be looked at.
  if (values.keep || differences.length > 0) tell(`kept: ${top}`);
  else await rm(top, { recursive: true, force: true });
}
process.exitCode = differences.length > 0 ? 1 : 0;

async function soak(): Promise<void> {
  const cohort = join(top, 'cohort');
  await using outside = await listen();
  const made = await makeCohort(cohort, { root, count, random, port: outside.port });
  tell(`${count} hand-ins; --seed ${seed}; as ${values.ordinary ? 'an ordinary user' : 'this user'}`);
  const options = await optionsFor(cohort);
  const whole = await grade({ ...options, out: join(top, 'whole') });
  tell(`whole: ${whole.told.length} results in ${seconds(whole.ms)}, exit code ${whole.exitCode}`);
  hold(
    whole.exitCode === 0 || whole.exitCode === 3,
    `it ended with ${whole.exitCode}: ${whole.stderr.slice(-300)}`,
  );
  for (const told of wrongMarks(made, await keptResults(join(top, 'whole')))) hold(false, told);
  if (values.queue) await holdQueued(options, whole.told.length);
  else await holdKilledAndJudged(options, whole);
  hold(outside.count() === 0, `${outside.count()} connections came out of a room`);
  tell(`${differences.length} differences`);
}

async function holdKilledAndJudged(options: Omit<GradingOptions, 'out'>, whole: GradingOver): Promise<void> {
  await holdKilled({ ...options, out: join(top, 'killed') }, whole.told.length);
  const judged = await grade({ ...options, out: join(top, 'whole'), words: [...options.words, '--rejudge'] });
  await holdSameTable('killed', 'after --rejudge, grades.csv is another');
  tell(`--rejudge: ${seconds(judged.ms)}, 1/${(whole.ms / judged.ms).toFixed(0)} of the time`);
  // Of a small cohort it is the start of the command that counts.
  const isTwentieth = count < 50 || judged.ms < whole.ms / 20;
  hold(isTwentieth, '--rejudge takes more than a twentieth of the time');
}

/** Killed at moments that chance chooses, and gone on with each time, it comes to the same, and does nothing twice. */
async function holdKilled(options: GradingOptions, results: number): Promise<void> {
  const { out } = options;
  await mkdir(join(out, 'transcripts'), { recursive: true });
  if (values.ordinary) for (const each of [out, join(out, 'transcripts')]) await chmod(each, 0o777);
  const moments = Array.from({ length: kills }, () => random.below(results)).sort(
    (one, other) => one - other,
  );
  let done = 0;
  for (const moment of moments) {
    const kill = { results: Math.max(0, moment - done), event: random.below(4) };
    const { told, exitCode } = await grade(options, kill);
    const kept = (await keptResults(out)).length;
    tell(
      `killed: ${told.length} told, ${kept} kept; it was to be after ${kill.results} and ${kill.event} events`,
    );
    hold(exitCode === undefined || exitCode === 0 || exitCode === 3, `it ended by itself with ${exitCode}`);
    done += told.length;
    hold(kept >= done, `${done} were told and ${kept} are kept`);
  }
  const rest = await grade(options);
  tell(`the rest: ${rest.told.length} results in ${seconds(rest.ms)}`);
  const lines = await keptResults(out);
  const names = lines.map(({ key, question }) => `${key} ${question}`);
  hold(new Set(names).size === names.length, 'something was graded twice');
  hold(names.length === results, `${names.length} results, and ${results} of the whole run`);
  await holdSameTable('killed', 'grades.csv is another');
}

/** Holds the table of the whole run against another's, and tells each row that is another. */
async function holdSameTable(name: string, otherwise: string): Promise<void> {
  const [whole = [], other = []] = await Promise.all(
    ['whole', name].map(async (folder) => (await tableOf(join(top, folder))).split('\n')),
  );
  const only = (rows: readonly string[], others: readonly string[], sign: string) =>
    rows.filter((row) => !others.includes(row)).map((row) => `\n  ${sign} ${row.trim()}`);
  const rows = [...only(whole, other, '-'), ...only(other, whole, '+')];
  hold(rows.length === 0 && whole.length === other.length, `${otherwise}:${rows.join('')}`);
}

/** Through a queue, with workers that are killed, it comes to the same marks, and nothing is done twice. */
async function holdQueued(options: Omit<GradingOptions, 'out'>, results: number): Promise<void> {
  const out = join(top, 'queued');
  const over = await gradeQueued({ ...options, out, redisFolder: join(top, 'redis'), random, results });
  tell(
    `queued: ${over.told.length} results in ${seconds(over.ms)}, ${over.kills} workers killed, exit code ${over.exitCode}`,
  );
  tell(over.stderr.split('\n').slice(-4).join('\n').trim());
  const names = (await keptResults(out)).map(({ key, question }) => `${key} ${question}`);
  hold(new Set(names).size === names.length, 'something was graded twice');
  hold(names.length === results, `${names.length} results, and ${results} of the whole run`);
  await holdSameTable('queued', 'grades.csv is another');
}

async function optionsFor(cohort: string): Promise<Omit<GradingOptions, 'out'>> {
  const temporary = join(top, 'tmp');
  await mkdir(temporary);
  for (const each of [top, temporary]) await chmod(each, 0o777);
  const { PATH = '', HOME = '/' } = process.env;
  const through = ['setpriv', '--reuid=65533', '--regid=65533', '--clear-groups'];
  return {
    ...{ root, cohort, words: ['--seed', seed, '--patience', '1500'] },
    through: values.ordinary ? through : [],
    env: { PATH, HOME: values.ordinary ? '/nowhere' : HOME, TMPDIR: temporary },
    onTold: (told) => told % 50 === 0 && tell(`  ${told} results`),
  };
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
