import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { openHost } from '../checker/index.ts';
import { check, checkJson, type JsonDialogue, root, run } from './checker.ts';
import { program } from './lab.ts';
import { pathOf } from './path-of.ts';
import { absent } from './tools.ts';

const host = await openHost();
await host[Symbol.asyncDispose]();
const { processes, files } = host.conditions;
const needed = absent('python3');
const ownProcesses = needed || (processes === 'shared' && 'this machine allows no process namespaces');
const ownFiles = needed || (files !== 'own' && 'this machine cannot keep the files of a dialogue apart');

/** A server that shows what a Python expression is worth, and then every line. */
const answers = (setUp: string, expression: string) => `
import fcntl, glob, os, signal, socket, sys
listener = socket.socket()
listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listener.bind(('', 8080))
listener.listen()
${setUp}
print('answer', ${expression}, flush=True)
connection, _ = listener.accept()
for line in connection.makefile():
    print(line, end='', flush=True)
`;

/** Plays a dialogue with the server in this folder, and returns what it answered. */
async function askedIn(folder: string): Promise<string | undefined> {
  const { dialogues } = await checkJson(['q1', '--only', 'one-line', '--dir', folder]);
  return answersIn(dialogues)[0];
}

/** The answers on the screens of these dialogues, in their order. */
function answersIn(dialogues: readonly JsonDialogue[]): readonly string[] {
  return dialogues.flatMap(({ transcript }) => {
    const shown = transcript.filter(({ event }) => event === 'showed').map(({ text = '' }) => text);
    return [...shown.join('').matchAll(/^answer (.*)$/gm)].map(([, answer = '']) => answer);
  });
}

t.test('a program sees no process but those of its dialogue', { skip: ownProcesses }, async (t) => {
  const pids = `sorted(int(name) for name in os.listdir('/proc') if name.isdigit()), os.getpid()`;
  const folder = t.testdir({ 'server.py': answers('', pids) });
  const answer = (await askedIn(folder)) ?? '';
  const [, all = '', own] = /^\(?\[(.*)\],? (\d+)\)?$/.exec(answer) ?? [];
  t.same(all.split(', '), ['1', own], answer);
});

t.test(
  'an orphan belongs to the first process of its room, which no signal ends',
  {
    skip: ownProcesses,
  },
  async (t) => {
    const setUp = `
talk = os.pipe()
if os.fork() == 0:
    if os.fork() == 0:
        while os.getppid() != 1: pass
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL, signal.SIGSTOP): os.kill(1, number)
        os.write(talk[1], b'alive')
    os._exit(0)
os.wait()`;
    const folder = t.testdir({ 'server.py': answers(setUp, 'os.read(talk[0], 99)') });
    t.equal(await askedIn(folder), "b'alive'");
  },
);

t.test(
  'what a program sends to its parent, its group and all others reaches no other dialogue',
  {
    skip: ownProcesses,
  },
  async (t) => {
    for (const number of ['SIGKILL', 'SIGSTOP', 'SIGTERM'])
      for (const target of ['os.getppid()', '0', '-1']) {
        // Only in a process namespace is there no parent to be seen.
        const setUp = `if os.getppid() == 0: os.kill(${target}, signal.${number})`;
        const folder = t.testdir({ 'server.py': answers(setUp, '0') });
        const { code, report, dialogues } = await checkJson(['q1', '--only', 'one-line', '--dir', folder]);
        t.equal(code, 1, `${number} to ${target}`);
        t.match(
          dialogues,
          dialogues.map(() => ({ verdict: 'failed', findings: [{ decided: /^(at-rest|ended)$/ }] })),
          `${number} to ${target}: ${JSON.stringify(report.reports[0]?.verdict)}`,
        );
      }
  },
);

t.test('a program leads a group and no session, and has no terminal', { skip: needed }, async (t) => {
  const expression = `os.getpgrp() == os.getpid(), os.getsid(0) == os.getpid(), open('/dev/stdin').readable(), glob.glob('/dev/stdout')`;
  const setUp = `
os.setpgrp()
try:
    open('/dev/tty')
    sys.exit('there is a terminal')
except OSError:
    pass`;
  const folder = t.testdir({ 'server.py': answers(setUp, expression) });
  t.equal(await askedIn(folder), "True False True ['/dev/stdout']");
});

t.test(
  'what a program writes is there in no other dialogue, and not outside',
  { skip: ownFiles },
  async (t) => {
    const home = t.testdir({ home: {}, 'TP 2, été: q1': {} });
    const folder = join(home, 'TP 2, été: q1');
    const name = `left-${process.pid}`;
    const setUp = `
places = ['${name}', os.path.expanduser('~/${name}'), '/tmp/${name}', '/var/tmp/${name}', '/dev/shm/${name}']
found = [place for place in places if os.path.exists(place)]
for place in places:
    with open(place, 'w') as file: file.write('x')
os.remove('about')`;
    writeFileSync(join(folder, 'server.py'), answers(setUp, 'found, os.path.exists("about")'));
    writeFileSync(join(folder, 'about'), 'kept');
    const env = { HOME: join(home, 'home') };
    for (const jobs of ['1', '3']) {
      const { dialogues } = await checkJson(['q1', '--level', 'required', '--dir', folder, '--jobs', jobs], {
        env,
      });
      t.same(
        answersIn(dialogues),
        dialogues.map(() => '[] False'),
      );
    }
    t.same(readdirSync(folder).sort(), ['about', 'server.py']);
    t.same(
      readdirSync(env.HOME),
      ['.cache'].filter((each) => existsSync(join(env.HOME, each))),
    );
    for (const place of ['/tmp', '/var/tmp', '/dev/shm', homedir()])
      t.notOk(existsSync(join(place, name)), place);
  },
);

t.test(
  'a program that is started again in a dialogue finds what it has written',
  { skip: ownFiles },
  async (t) => {
    const folder = t.testdir({ 'server.py': answers('', `os.path.exists('log'), open('log', 'a').close()`) });
    const { dialogues } = await checkJson(['q1', '--only', 'restart-at-once', '--dir', folder]);
    t.same(answersIn(dialogues), ['False None', 'True None']);
  },
);

/** Lays two layers over a folder, in memory that is mounted at `1` and `2`, and runs a command: the kernel lays no third. */
const twiceLayered = `
folder=$1
shift
for layer in 1 2; do
  mount -t tmpfs memory "$0/$layer" && mkdir "$0/$layer/upper" "$0/$layer/work" &&
  mount -t overlay overlay -o "lowerdir=$folder,upperdir=$0/$layer/upper,workdir=$0/$layer/work" "$folder" || exit 99
done
exec "$@"`;
const mayMount = ownFiles || (process.getuid?.() !== 0 && 'only root lays layers outside a room');

t.test(
  'where the kernel refuses a layer, the programs have a copy of their folder',
  { skip: mayMount },
  async (t) => {
    const setUp = "found = os.path.exists('log'), os.readlink('link'), os.access('tool', os.X_OK)";
    const server = answers(setUp, "found, open('log', 'a').close()");
    const top = t.testdir({
      1: {},
      2: {},
      programs: { 'server.py': server, tool: '', link: t.fixture('symlink', 'tool') },
    });
    chmodSync(join(top, 'programs', 'tool'), 0o755);
    const through = ['unshare', '--mount', 'sh', '-c', twiceLayered, top, join(top, 'programs')];
    const words = ['q1', '--level', 'required', '--dir', join(top, 'programs')];
    const { dialogues } = await checkJson(words, { through });
    t.ok(dialogues.length > 1);
    t.same(
      answersIn(dialogues),
      dialogues.map(() => "(False, 'tool', True) None"),
    );
  },
);

t.test(
  'where the kernel lays no layer over /tmp, the report says what is shared, and the folder is a copy',
  { skip: mayMount },
  async (t) => {
    const top = t.testdir({
      1: {},
      2: {},
      programs: { 'server.py': answers('', "open('log', 'a').close()") },
    });
    const through = ['unshare', '--mount', 'sh', '-c', twiceLayered, top, '/tmp'];
    const words = ['q1', '--only', 'one-line', '--dir', join(top, 'programs')];
    const { report } = await checkJson(words, { through });
    t.match(report.conditions, { processes: 'own', files: 'copied' });
    t.same(readdirSync(join(top, 'programs')), ['server.py']);
    const { stdout } = await check([...words, '--verbose', '--locale', 'en'], { through });
    t.match(
      stdout.replace(/\s+/g, ' '),
      'what a program writes into HOME, /tmp or /var/tmp is there in the next dialogue',
    );
    const env = { PATH: pathOf('node', 'sh', 'python3', 'unshare', 'mount', 'mkdir', 'true') };
    const doctor = await run([program, 'doctor', '--json'], { through, env });
    t.match(
      JSON.parse(doctor.stdout).diagnoses.find((one: { subject: string }) => one.subject === 'rooms'),
      { state: 'limited', found: /copy of the folder/ },
    );
  },
);

t.test(
  'System V memory of one dialogue is not there in another',
  { skip: ownProcesses || absent('gcc') },
  async (t) => {
    const folder = join(root, 'fixtures/submissions/q4/right-c-shared-memory');
    const { dialogues } = await checkJson(['q4', '--level', 'required', '--dir', folder, '--jobs', '4']);
    t.match(
      dialogues,
      dialogues.map(() => ({ verdict: 'passed' })),
    );
  },
);
