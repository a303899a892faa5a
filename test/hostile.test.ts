import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import t, { type Test } from 'tap';
import { checkJsonHere } from './check-here.ts';
import { check, checkJson, type JsonDialogue, root } from './checker.ts';
import { listen } from './listening.ts';
import { usersOf, withoutSandbox } from './sandboxed.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

/** What a program does, and what its report says: a finding, or that it passes or fails, and what it shows. */
interface About {
  readonly does: string;
  readonly code?: string;
  readonly actual?: string;
  readonly passes?: true;
  readonly shows?: string;
}

const folder = join(root, 'fixtures', 'hostile');
const names = readdirSync(folder).filter((name) => name.includes(process.env.NAMED ?? ''));
const skip = (await withoutSandbox()) || absent('python3', 'gcc');
const played = (dir: string) => ['q1', '--dir', dir, '--sandbox', '--only', 'one-line'];
/** Where only patience ends what a program does, a short one will do. */
const patienceFor = ({ code }: About) => (code === 'busy' || code === 'flood' ? ['--patience', '1500'] : []);

t.test('there are at least 24 hostile programs', async (t) => {
  t.ok(readdirSync(folder).length >= 24);
});

for (const [user, around] of usersOf())
  t.test(`each hostile program is contained and named, as ${user}`, { skip }, async (t) => {
    t.setTimeout(900_000);
    const before = left();
    await using listening = await listen();
    for (const name of shareOf(`hostile programs, as ${user}`, names)) {
      const dir = copyOf(name, listening.port);
      const about = aboutOf(name);
      const words = [...played(dir), ...patienceFor(about)];
      // As this user the checker goes on after each of them: what it left would still be there.
      const { dialogues } = await (around.through ? checkJson(words, around) : checkJsonHere(words));
      hold(t, { ...about, name }, dialogues[0]);
      t.same(processesIn(dir), [], `${name} leaves no process`);
      t.same(readdirSync(dir).sort(), [...readdirSync(join(folder, name)), 'port'].sort(), name);
      rmSync(dirname(dir), { recursive: true });
    }
    t.equal(listening.count(), 0, 'nothing came out');
    t.same(left(), before, 'no mount and no System V object is left');
  });

t.test('a neighbour of programs that take all they can passes as ever', { skip }, async (t) => {
  t.setTimeout(300_000);
  const harmful = ['forks-without-end', 'takes-memory', 'fills-the-disk', 'kills-everything'];
  const dirs = harmful.map((name) => copyOf(name, 1));
  const solution = ['q1', '--solution', '--language', 'python', '--sandbox', '--only', 'one-line'];
  const [neighbour, ...others] = await Promise.all([
    checkJson(solution),
    ...dirs.map((dir) => checkJson(played(dir))),
  ]);
  t.equal(neighbour?.code, 0);
  t.same(
    others.map(({ report }) => report.reports[0]?.verdict),
    ['failed', 'failed', 'failed', 'passed'],
  );
  for (const dir of dirs) rmSync(dirname(dir), { recursive: true });
});

t.test('what is no source is not read', { skip }, async (t) => {
  const pipe = emptyFolder();
  execFileSync('mkfifo', [join(pipe, 'server.py')]);
  const huge = emptyFolder();
  writeFileSync(join(huge, 'server.py'), '# one line\n');
  truncateSync(join(huge, 'server.py'), 2 ** 30);
  const link = emptyFolder();
  symlinkSync(join(root, 'solutions', 'q1', 'python', 'server.py'), join(link, 'server.py'));
  for (const dir of [pipe, huge]) {
    const { code, stderr } = await check(played(dir));
    t.equal(code, 2);
    t.match(stderr, /not a source file/);
  }
  const { dialogues } = await checkJson(played(link));
  t.equal(dialogues[0]?.verdict, 'failed', 'a link to the solution leads nowhere');
  for (const dir of [pipe, huge, link]) rmSync(dir, { recursive: true });
});

t.test('a report that a program prints does nothing to the terminal', { skip }, async (t) => {
  const dir = copyOf('fakes-a-report', 1);
  const { stdout } = await check([...played(dir), '--verbose']);
  const obeyed = ['\u001b[2J', '\u001b]0;', '\u0007'];
  t.same(
    obeyed.filter((sequence) => stdout.includes(sequence)),
    [],
  );
  rmSync(dirname(dir), { recursive: true });
});

function aboutOf(name: string): About {
  return JSON.parse(readFileSync(join(folder, name, 'about.json'), 'utf8'));
}

/** Compares a report with what about.json says. */
function hold(
  t: Test,
  { name, ...about }: About & { readonly name: string },
  dialogue: JsonDialogue | undefined,
): void {
  const { verdict, findings = [], transcript = [] } = dialogue ?? {};
  t.equal(verdict, about.passes ? 'passed' : 'failed', `${name}: ${about.does}`);
  if (about.code !== undefined) t.equal(findings[0]?.code, about.code, `${name} is named`);
  if (about.actual !== undefined)
    t.equal(findings[0]?.actual, about.actual, `${name} is named with its limit`);
  const shown = transcript.filter(({ event }) => event === 'showed').map(({ text = '' }) => text);
  if (about.shows !== undefined)
    t.match(shown.join(''), new RegExp(about.shows, 'm'), `${name} gets nothing`);
}

/** A copy of a hostile program that everybody may read, with a neighbour beside it. */
function copyOf(name: string, port: number): string {
  const parent = emptyFolder();
  mkdirSync(join(parent, 'neighbour'));
  const dir = join(parent, 'own');
  cpSync(join(folder, name), dir, { recursive: true });
  writeFileSync(join(dir, 'port'), `${port}\n`);
  return dir;
}

function emptyFolder(): string {
  const dir = mkdtempSync('/tmp/alternance-hostile-');
  chmodSync(dir, 0o755);
  return dir;
}

/** The processes that were started in this folder, as their environment says. */
function processesIn(dir: string): readonly string[] {
  return readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && environmentOf(name).includes(`PWD=${dir}\0`),
  );
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}

/** What a program could leave on the machine itself. */
function left(): readonly string[] {
  const mounts = readFileSync('/proc/self/mountinfo', 'latin1').split('\n').length;
  const objects = ['shm', 'sem', 'msg'].map((kind) => readFileSync(`/proc/sysvipc/${kind}`, 'latin1'));
  return [`${mounts} mounts`, ...objects.map((text) => `${text.split('\n').length} objects`)];
}
