// Another lab is checked like Alternance's own: the engine knows rules and dialogues, but no question by name.
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import t from 'tap';
import { parseDialogue } from '../checker/dialogue/parse.ts';
import { printDialogue } from '../checker/dialogue/print.ts';
import { checkHere, checkJsonHere } from './check-here.ts';
import { check, root, run, temporary } from './checker.ts';
import { program } from './lab.ts';
import { pathOf } from './path-of.ts';
import { absent } from './tools.ts';
import { dialoguesOf, readZoo } from './zoo.ts';

const skip = absent('python3');
const echo = join('fixtures', 'labs', 'echo');
const jsonOf = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

t.test('the second lab fits the schema, and its dialogues are in canonical form', (t) => {
  const isLab = new Ajv2020().compile(jsonOf('schema/lab.schema.json'));
  const { questions } = jsonOf(join(echo, 'lab.json'));
  t.ok(isLab(jsonOf(join(echo, 'lab.json'))), JSON.stringify(isLab.errors));
  for (const { id } of questions) {
    const folder = join(root, echo, 'dialogues', id);
    const dialogues = readdirSync(folder).map((name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      const dialogue = parseDialogue(source, name);
      t.equal(source.replace(/^(?:#.*\n)+/u, ''), printDialogue(dialogue), `${id}/${name}`);
      return dialogue;
    });
    t.equal(
      dialogues.reduce((sum, { points }) => sum + points, 0),
      20,
      `the dialogues of ${id} are worth 20 points`,
    );
  }
  t.end();
});

t.test('its solutions pass', { skip }, async (t) => {
  const { code, report } = await checkJsonHere(['--lab', echo, '--solution']);
  t.equal(code, 0);
  t.match(report.reports, [
    { question: 'echo', submission: join(echo, 'solutions/echo/python'), points: { earned: 20 } },
    { question: 'guests', submission: join(echo, 'solutions/guests/python'), points: { earned: 20 } },
  ]);
});

t.test('its stubs say how to start', { skip }, async (t) => {
  for (const question of ['echo', 'guests']) {
    const { code, stdout } = await checkHere([question, '--lab', echo]);
    t.equal(code, 1);
    const folder = join(echo, 'exercises', question);
    t.match(stdout, `1. Read ${folder}/README.md`);
    t.match(stdout.replace(/\s+/g, ' '), `Open ${folder}/python/server.py`);
    t.match(stdout, `Run npm run check -- ${question} --lab ${echo} again.`);
  }
});

t.test('each of its wrong submissions gets its finding', { skip }, async (t) => {
  const folder = join(echo, 'submissions');
  const { abouts } = await readZoo(join(root, folder));
  t.equal(abouts.size, 4);
  for (const [name, about] of abouts) {
    if ('right' in about) throw new Error(`${name} is not wrong`);
    const [question = ''] = name.split('/');
    const words = [question, '--dir', join(folder, name), '--only', dialoguesOf(about)[0]];
    const { code, dialogues } = await checkJsonHere([...words, '--lab', echo]);
    t.equal(code, 1, name);
    t.match(dialogues, [{ findings: [{ code: about.code, actors: about.actors }] }], name);
  }
});

t.test('words name the port of the lab, and the doctor looks at it', { skip }, async (t) => {
  const folder = join(echo, 'submissions', 'echo', 'wrong-port');
  const { stdout } = await check(['echo', '--dir', folder, '--only', 'one-line', '--lab', echo]);
  t.match(stdout, 'Use port 7000, the one of the sheet');
  const env = { PATH: pathOf('node', 'sh', 'python3') };
  t.match((await run([program, 'doctor', '--lab', echo], { env })).stdout, /port 7000 /);
});

t.test('a person plays with a program of another lab', { skip }, async (t) => {
  const { code, stdout } = await run([program, 'try', 'echo', '--lab', echo, '--solution', '--plain'], {
    input: 'client: bonjour\nclient: ^D\n',
  });
  t.equal(code, 0);
  t.match(stdout, /^server listens on port 7000$/m);
  t.match(stdout, /^client shows: bonjour$/m);
});

t.test('an unusable request for another lab is refused in one line', async (t) => {
  const refused: readonly [readonly string[], RegExp][] = [
    [['--lab', 'nowhere'], /^alternance: nowhere\/lab\.json: there is no such file/],
    [['q1', '--lab', echo], /^alternance: q1: there is no such question; write echo or guests\n/],
    [['echo', '--lab', echo, '--explore', '3'], /^alternance: --explore: echo has no rule/],
    [['--lab', echo, '--dir', 'test'], /`npm run check -- echo --lab \S+ --dir test`\n/],
    [['--lab', wrongLab()], /lab\.json: prot: there is no such field \(did you mean port\?\)\n/],
    [
      ['--lab', wrongLab(), '--locale', 'fr'],
      /lab\.json\s: prot\s: ce champ n’existe pas \(vouliez-vous dire port\s\?\)\n/,
    ],
  ];
  for (const [words, said] of refused) {
    const { code, stdout, stderr } = await checkHere(words);
    t.match({ code, stdout }, { code: 2, stdout: '' }, words.join(' '));
    t.match(stderr, said);
    t.equal(stderr.split('\n').length, 2, 'one line');
  }
});

function wrongLab(): string {
  const folder = mkdtempSync(join(temporary, 'lab-'));
  const text = readFileSync(join(root, echo, 'lab.json'), 'utf8');
  writeFileSync(join(folder, 'lab.json'), text.replace('"port"', '"prot"'));
  return folder;
}

const newNames: Readonly<Record<string, string>> = { q1: 'hears', q2: 'asks', q3: 'turns', q4: 'talks' };

/** Alternance's own lab with its questions renamed. */
function renamedLab(): string {
  const folder = mkdtempSync(join(temporary, 'renamed-'));
  const text = readFileSync(join(root, 'exercises', 'lab.json'), 'utf8');
  const renamed = text.replace(/"(q\d)"/g, (_, id: string) => JSON.stringify(newNames[id]));
  writeFileSync(join(folder, 'lab.json'), renamed);
  for (const place of ['exercises', 'solutions', 'fixtures/dialogues']) {
    for (const [id, name] of Object.entries(newNames))
      cpSync(join(root, place, id), join(folder, place, name), { recursive: true });
  }
  for (const place of ['fixtures/partners', 'demo'])
    cpSync(join(root, place), join(folder, place), { recursive: true });
  return folder;
}

/** For each question, a submission and the dialogue that shows that the question's rule, or its partner, is applied. */
const telling: readonly [question: string, submission: string, dialogue: string, code?: string][] = [
  ['q1', 'reads-to-the-end', 'one-line', 'line-late'],
  ['q2', 'sends-no-newline', 'with-own-server'],
  ['q3', 'both-speak-first', 'client-first', 'crossed'],
  ['q3', 'answers-before-showing', 'client-first', 'line-out-of-turn'],
  ['q4', 'both-still-alternate', 'client-speaks', 'still-alternates'],
];

t.test('questions under other names are judged the same', { skip }, async (t) => {
  const lab = renamedLab();
  for (const [question, submission, dialogue, code] of telling) {
    const words = ['--dir', join('fixtures/submissions', question, submission), '--only', dialogue];
    const own = await checkJsonHere([question, ...words, '--seed', 'fixed']);
    const renamed = await checkJsonHere([
      newNames[question] ?? '',
      ...words,
      '--seed',
      'fixed',
      '--lab',
      lab,
    ]);
    const told = ({ dialogues }: typeof own) =>
      dialogues.map(({ id, verdict, findings }) => ({
        id,
        verdict,
        findings: findings.map(({ code, actors, decided }) => ({ code, actors, decided })),
      }));
    t.same(told(renamed), told(own), `${question} ${submission}`);
    t.equal(own.dialogues[0]?.findings[0]?.code, code);
  }
});

t.test('dialogues are explored by the rule of a question, whatever its name', { skip }, async (t) => {
  const words = ['turns', '--lab', renamedLab(), '--solution', '--language', 'python', '--explore', '3'];
  const { code, stdout } = await check(words);
  t.equal(code, 0, stdout);
});
