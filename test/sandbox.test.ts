import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { checkJsonHere } from './check-here.ts';
import { type Around, check, checkJson, root, temporary } from './checker.ts';
import { usersOf, withoutSandbox } from './sandboxed.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

/** A server that shows what Python expressions are worth, and then every line. */
const asking = (...expressions: readonly string[]) => `
import os, socket
listener = socket.create_server(('', 8080))
${expressions.map((one) => `print('answer', repr((${one})), flush=True)`).join('\n')}
connection, _ = listener.accept()
for line in connection.makefile():
    print(line, end='', flush=True)
`;

/** Checks as a user: as that of the tests, without a command. */
const checkAs = (around: Around, words: readonly string[]) =>
  around.through ? checkJson(words, around) : checkJsonHere(words);

const deadlocks = ['both-read-first', 'c-both-read-first', 'java-both-read-first'];
const skip = (await withoutSandbox()) || absent('python3');

for (const [name, around] of usersOf()) {
  t.test(`the solutions of question 3 pass in a sandbox, as ${name}`, { skip }, async (t) => {
    const words = ['q3', '--solution', '--sandbox', '--only', 'client-first'];
    const { code, report } = await checkAs(around, words);
    t.equal(code, 0);
    for (const one of report.reports) t.equal(one.verdict, 'passed', one.submission);
    t.same(report.conditions, { rest: 'proof', network: 'own', processes: 'own', files: 'own' });
  });

  for (const submission of shareOf(`deadlocks in a sandbox, as ${name}`, deadlocks))
    t.test(
      `${submission} is the same deadlock in a sandbox, as ${name}`,
      {
        skip: skip || absent('gcc', 'javac'),
      },
      async (t) => {
        const folder = join('fixtures', 'submissions', 'q3', submission);
        const words = ['q3', '--dir', folder, '--only', 'client-first', '--seed', 'same'];
        const found = async (more: readonly string[]) => {
          const { dialogues } = await checkAs(around, [...words, ...more]);
          return dialogues.flatMap(({ findings }) =>
            findings.map(({ code, decided, where }) => ({
              ...{ code, decided },
              lines: where.map(({ actor, file, line }) => `${actor} ${file}:${line}`),
            })),
          );
        };
        const inside = await found(['--sandbox']);
        t.match(inside, [{ code: 'deadlock', decided: 'at-rest' }]);
        t.same(inside, await found([]));
      },
    );

  t.test(`keyboard and screens can be opened by their names, as ${name}`, { skip }, async (t) => {
    const folder = t.testdir({
      'server.py': asking(
        `[os.write(os.open(f'/dev/{one}', os.O_WRONLY), b'') for one in ('stdout', 'stderr')]`,
        `os.close(os.open('/dev/stdin', os.O_RDONLY))`,
      ),
    });
    const words = ['q1', '--dir', folder, '--sandbox', '--only', 'one-line'];
    for (const more of [[], ['--terminal']]) {
      const { dialogues } = await checkAs(around, [...words, ...more]);
      const shown = dialogues.flatMap(({ transcript }) =>
        transcript.flatMap(({ event, text }) => (event === 'showed' ? [text] : [])),
      );
      t.match(shown.join('').replace(/\r/g, ''), /answer \[0, 0\]\nanswer None\n/, more.join());
    }
  });

  t.test(`a program sees nothing of the person who checks it, as ${name}`, { skip }, async (t) => {
    const folder = t.testdir({
      'server.py': asking(
        'sorted(os.listdir("/"))',
        'sorted(int(one) for one in os.listdir("/proc") if one.isdigit()), os.getpid()',
        '[os.environ.get(one) for one in ("HOME", "USER", "SECRET_OF_MINE")], os.getuid()',
        `os.path.exists(${JSON.stringify(join(root, 'solutions'))})`,
        `os.path.exists(${JSON.stringify(join(root, 'fixtures'))})`,
        'os.path.exists("/etc/shadow")',
        'open("mine.txt", "w").write("x")',
      ),
    });
    const words = ['q1', '--dir', folder, '--sandbox', '--only', 'one-line'];
    const env = { ...around.env, SECRET_OF_MINE: 'told' };
    const { dialogues } = await checkJson(words, { ...around, env });
    const shown = dialogues.flatMap(({ transcript }) =>
      transcript.filter(({ event }) => event === 'showed').map(({ text = '' }) => text),
    );
    const [top, pids, environment, ...seen] = [...shown.join('').matchAll(/^answer (.*)$/gm)].map(
      ([, answer = '']) => answer,
    );
    t.notMatch(top, /home|root|opt|srv|sys/);
    const [, all = '', own] = /^\(\[(.*)\], (\d+)\)$/.exec(pids ?? '') ?? [];
    t.same(all.split(', '), ['1', own]);
    t.equal(environment, "(['/tmp', 'student', None], 65534)");
    t.same(seen, ['False', 'False', 'False', '1']);
    t.notOk(existsSync(join(folder, 'mine.txt')), 'what it wrote is gone');
    t.equal(dialogues[0]?.verdict, 'passed');
  });
}

t.test('a program that a signal ends is told so in a sandbox', { skip }, async (t) => {
  const killed = 'import os, socket\nlistener = socket.create_server(("", 8080))\nos.kill(os.getpid(), 10)\n';
  const folder = t.testdir({ 'server.py': killed });
  const { dialogues } = await checkJsonHere(['q1', '--dir', folder, '--sandbox', '--only', 'one-line']);
  const ends = dialogues.flatMap(({ transcript }) => transcript.filter(({ event }) => event === 'ended'));
  t.match(ends, [{ actor: 'server', signal: 'SIGUSR1' }]);
});

t.test(
  'a build in a sandbox is copied out, and no link of it',
  { skip: skip || absent('gcc') },
  async (t) => {
    const folder = t.testdir({ 'server.c': '#include "/etc/shadow"\nint main(void) { return 0; }\n' });
    const { dialogues } = await checkJsonHere(['q1', '--dir', folder, '--sandbox', '--only', 'one-line']);
    t.match(dialogues[0]?.findings, [{ code: 'does-not-compile', evidence: /No such file/ }]);
  },
);

t.test('where bubblewrap is missing, one line says how to install it', async (t) => {
  const PATH = t.testdir({
    node: t.fixture('symlink', process.execPath),
    sh: t.fixture('symlink', '/bin/sh'),
  });
  const words = ['q3', '--solution', '--sandbox'];
  const { code, stdout, stderr } = await check(words, { env: { PATH, TMPDIR: temporary } });
  t.equal(code, 2);
  t.equal(stdout, '');
  t.match(stderr, /^alternance: a sandbox cannot be made .*sudo apt install bubblewrap.*\n$/);
  t.match(readFileSync(join(root, '.ci', 'run'), 'utf8'), /bubblewrap/);
});
