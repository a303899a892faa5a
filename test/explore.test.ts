import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import t from 'tap';
import { checkHere } from './check-here.ts';
import { alternance, check, root, run, startCommand } from './checker.ts';
import { carrying, marksIn } from './processes.ts';
import { shareOf } from './share.ts';
import { nameOf, solutions } from './solutions.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const schema = JSON.parse(readFileSync(join(root, 'schema', 'report.schema.json'), 'utf8'));
const isReport = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

interface Dialogue {
  readonly title: string;
  readonly verdict: string;
  readonly findings: readonly { readonly code: string; readonly step: { readonly text: string } }[];
  readonly explored: { readonly dialogues: number; readonly acts: number; readonly file: string };
  readonly repeated?: { readonly times: number; readonly passed: number; readonly seed: string };
}

/** The JSON report, checked against its schema, and the only dialogue of each question. */
async function json(words: readonly string[]) {
  const { code, stdout } = await checkHere([...words, '--report', 'json']);
  const report = JSON.parse(stdout);
  t.ok(isReport(report), JSON.stringify(isReport.errors));
  const dialogues: readonly Dialogue[] = report.reports.flatMap(
    ({ dialogues }: { dialogues: readonly Dialogue[] }) => dialogues,
  );
  return { code, dialogues, stdout };
}

const faulty = (name: string) => [name.slice(0, 2), '--dir', join('fixtures', 'submissions', name)];

t.test('the solutions pass an exploration, and the report counts it', { skip: absent('gcc') }, async (t) => {
  for (const { question, language } of shareOf('solutions explored', solutions, nameOf)) {
    const words = [question, '--solution', '--language', language, '--explore', '2'];
    const { code, dialogues } = await json(words);
    t.equal(code, 0);
    t.equal(dialogues.length, 1, `${question} in ${language}`);
    for (const { verdict, explored, title } of dialogues) {
      t.match({ verdict, explored }, { verdict: 'passed', explored: { dialogues: 2, file: undefined } });
      t.equal(title, `2 dialogues explored, ${explored.acts} acts`);
    }
  }
});

const lostLine = `title     found by exploration
title.fr  trouvé par exploration
level     robust
points    1
cast      server=student client=peer

server starts
client connects
client sends     together bonjour / ça va ?
server shows     bonjour
server types     salut
client receives  salut
server shows     ça va ?
`;

t.test('a lost line is found, and the dialogue is shortened as far as possible', async (t) => {
  const words = faulty('q3/loses-the-second-line');
  const { code, dialogues } = await json([...words, '--explore', '1', '--seed', '5']);
  t.equal(code, 1);
  t.match(dialogues, [
    { verdict: 'failed', findings: [{ code: 'line-missing' }], explored: { dialogues: 1 } },
  ]);
  const file = dialogues[0]?.explored.file ?? '';
  t.match(file, /^# Found by `check q3 --explore 1 --seed 5`: dialogue 1, shortened after \d+ tries\.\n/);
  t.equal(file.replace(/^#.*\n/gm, ''), lostLine);

  const saved = join(t.testdir(), 'explored.dialogue');
  writeFileSync(saved, file);
  const again = await json([...words, '--dialogue', saved, '--seed', '5.1']);
  t.equal(again.code, 1);
  const found = (dialogue: Dialogue | undefined) =>
    dialogue?.findings.map(({ code, step }) => [code, step.text]);
  t.same(found(again.dialogues[0]), found(dialogues[0]));
});

t.test('the same seed finds the same failure, however many dialogues are played side by side', async (t) => {
  const words = [...faulty('q1/takes-a-piece-for-a-line'), '--explore', '20', '--seed', '8'];
  const [one, two] = [await json([...words, '--jobs', '1']), await json([...words, '--jobs', '2'])];
  const file = one.dialogues[0]?.explored.file ?? '';
  t.match(
    file,
    /client sends {5}part of bonjour\nclient sends {5}rest of bonjour\nserver shows {5}bonjour\n$/,
  );
  t.same(two.dialogues[0]?.explored, one.dialogues[0]?.explored);

  const told = await checkHere([...faulty('q1/takes-a-piece-for-a-line'), '--explore', '1', '--seed', '8']);
  const lines = file.replace('--explore 20', '--explore 1').trimEnd().split('\n');
  const broken = lines.filter((line) => !told.stdout.includes(line));
  t.same(broken, [], 'the lines of the file stand unbroken in the report');
});

t.test('an option that contradicts exploring is refused in one line', async (t) => {
  const refused = [
    ['--only', 'one-line'],
    ['--dialogue', 'mine.dialogue'],
    ['--watch'],
    ['--repeat', '3'],
    ['--pcap', 'all.pcapng'],
  ];
  for (const words of refused) {
    const { code, stdout, stderr } = await checkHere(['q1', '--explore', '3', ...words]);
    t.match({ code, stdout }, { code: 2, stdout: '' });
    t.match(stderr, new RegExp(`^alternance: --explore makes its own .*: remove ${words[0]}\n$`));
  }
  t.match(await checkHere(['q1', '--explore', '3', '--level', 'robust']), {
    code: 2,
    stderr: /use --level required, or --level all/,
  });
  t.match(await checkHere(['q1', '--explore', '0']), {
    code: 2,
    stderr: /write a whole number from 1 to 10000/,
  });
});

t.test('Ctrl-C tells how much was explored so far', async (t) => {
  const folder = t.testdir();
  // The third dialogue is played in the third room, whose number is in the mark.
  const stuck = `case $ALTERNANCE_RUN in */3/*) while :; do :; done ;; esac`;
  const server = `${stuck}; python3 ${root}/solutions/q1/python/server.py`;
  const { subprocess, pid } = startCommand(
    alternance(['q1', '--server', server, '--explore', '5', '--jobs', '1', '--patience', '3600000']),
    { cwd: folder },
  );
  await until('the third start', () => marksIn(folder).some((mark) => carrying(`${mark}/3/`).length > 0));
  process.kill(pid, 'SIGINT');
  const { exitCode, stdout, stderr } = await subprocess;
  t.equal(exitCode, 130);
  t.match(stdout, /2 of 5 dialogues explored, \d+ acts/);
  t.match(stderr, 'alternance: interrupted: the results so far are above\n');
});

t.test(
  'repeated, a program that is unsteady passes sometimes, and says with which words it fails',
  async (t) => {
    const unsteady = ['q1', '--server', `python3 ${join(root, 'fixtures/programs/unsteady.py')}`];
    const words = [...unsteady, '--only', 'one-line', '--seed', '3'];
    const { code, dialogues } = await json([...words, '--repeat', '8']);
    const { times = 0, passed = 0, seed = '' } = dialogues[0]?.repeated ?? {};
    t.equal(code, 1);
    t.equal(times, 8);
    t.ok(passed > 0 && passed < 8, `${passed} of 8`);
    t.match(dialogues, [{ verdict: 'failed', findings: [{ code: 'line-missing' }] }]);
    t.match(await checkHere([...unsteady, '--only', 'one-line', '--seed', seed]), { code: 1 });
    const told = await run(alternance([...words, '--repeat', '8', '--locale', 'fr']));
    t.match(told.stdout.replace(/\s+/g, ' '), `réussi ${passed} fois sur 8 : il échoue parfois`);
  },
);

t.test('repeated, a program that is steady passes each time', async (t) => {
  const words = ['q1', '--solution', '--language', 'python', '--only', 'one-line', '--repeat', '3'];
  const told = await check(words);
  t.equal(told.code, 0);
  t.match(told.stdout, /one line is shown .*passed +4\/4.*\n +passed 3 of 3\n/);
  t.match((await check([...words, '--report', 'tap'])).stdout, 'repeated: "passed 3 of 3"');
});
