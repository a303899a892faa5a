import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { checkHere } from './check-here.ts';
import { check } from './checker.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

const submission = (name: string) => [name.slice(0, 2), '--dir', `fixtures/submissions/${name}`];

/** Programs that ask first, each with the answers with which its required dialogues pass. */
const asking: readonly (readonly [name: string, tool: string, ...answers: readonly string[]])[] = [
  ['q2/wants-enter-before-connecting', 'python3', 'client='],
  ['q2/own-server-wants-enter-before-listening', 'python3', 'server='],
  ['q2/ruby-asks-for-address-and-port', 'ruby', 'client=127.0.0.1 / 8080'],
  ['q3/both-ask-for-a-nickname', 'python3', 'client=Ada', 'server=Bob'],
  ['q3/c-sends-its-name-first', 'gcc', 'client=Ada'],
  ['q4/java-asks-for-its-port', 'javac', 'server=8080'],
  ['q4/node-asks-for-a-name', 'node', 'client=Ada'],
];

for (const [name, tool, ...answers] of shareOf('programs that ask', asking, ([name]) => name)) {
  t.test(`${name} passes with its answers`, { skip: absent(tool) }, async (t) => {
    const given = answers.flatMap((answer) => ['--answers', answer]);
    const { code, stdout } = await checkHere([...submission(name), '--level', 'required', ...given]);
    t.equal(code, 0, stdout);
  });
}

t.test('the report quotes the question, and says how to answer it', async (t) => {
  const one = [...submission('q3/both-ask-for-a-nickname'), '--only', 'client-first'];
  const { code, stdout } = await checkHere([...one, '--locale', 'en']);
  t.equal(code, 1);
  t.match(stdout, /asks “Pseudo :”/);
  t.match(stdout, /client\.py:11\s+nickname = input\('Pseudo : '\)\s+is where it asks/);
  t.match(stdout.replace(/\s+/g, ' '), '--answers server=Ada --answers client=Ada to the command');
  t.match((await checkHere([...one, '--locale', 'fr'])).stdout, /demande «\u202fPseudo :\u202f»/);
});

t.test('an answer is marked in the transcript, and the run can be judged again', async (t) => {
  const file = join(t.testdir(), 'a.json');
  const one = [
    ...submission('q3/c-sends-its-name-first'),
    '--only',
    'client-first',
    '--answers',
    'client=Ada',
  ];
  const { code, stdout } = await check([
    ...one,
    '--verbose',
    '--report',
    `json=${file}`,
    '--report',
    'terminal',
  ]);
  t.equal(code, 0, stdout);
  t.match(stdout, /typed Ada⏎ \(an answer, given with --answers\)/);
  const [dialogue] = JSON.parse(readFileSync(file, 'utf8')).reports[0].dialogues;
  const answers = dialogue.transcript.filter((event: { answer?: true }) => event.answer);
  t.match(answers, [{ event: 'typed', actor: 'client', text: 'Ada\n' }]);
});

t.test('answers that cannot be given are refused in one line', async (t) => {
  const refused = async (answer: string) => {
    const { code, stderr } = await checkHere([...submission('q1/right-perl'), '--answers', answer]);
    t.match({ code, lines: stderr.trimEnd().split('\n').length }, { code: 2, lines: 1 }, answer);
    return stderr;
  };
  t.match(await refused('Ada'), '--answers Ada: write who is answered, and what: --answers client=Ada');
  t.match(await refused('serveur=Ada'), 'write server, client before the =, as in --answers client=Ada');
  t.match(await refused('client=Ada'), '--answers client=…: no program of yours plays the client there');
});
