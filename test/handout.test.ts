import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import { root } from './checker.ts';
import { makeCopy } from './handed-out.ts';
import { anchorOf, headingsOf, linksOf } from './markdown.ts';
import { pathOf } from './path-of.ts';
import { absent } from './tools.ts';

const whole = await makeCopy(['--locale', 'fr']);
// From the cache of npm where it has the packages, else from the registry.
const installed = await whole.run(['npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund']);
const skip = absent('python3');

t.test('a copy is made, and its lock file is accepted', async (t) => {
  t.match(whole.made, { code: 0, stderr: '', stdout: /q1, q2, q3 et q4, en Python, TypeScript et C/ });
  t.equal(installed.code, 0, installed.stderr);
  t.same(whole.json('handout.json').questions, ['q1', 'q2', 'q3', 'q4']);
  t.match(whole.json('handout.json'), { locale: 'fr', ci: 'gitlab', lab: /^[0-9a-f]{64}$/ });
});

t.test('its stubs are in French, and each is known as untouched', { skip: absent('gcc') }, async (t) => {
  t.match(whole.text('exercises/q3/python/server.py'), 'Question 3, le serveur');
  const { code, stdout } = await whole.run([
    'npm',
    'run',
    '--silent',
    'check',
    '--',
    'q1',
    'q3',
    '--dir',
    'exercises',
    '--report',
    'json',
  ]);
  t.equal(code, 1);
  const { reports } = JSON.parse(stdout);
  t.equal(reports.length, 6);
  for (const { dialogues } of reports) t.match(dialogues[0], { findings: [{ code: 'untouched' }] });
});

t.test('nothing in it is a line of a solution, except those that the guides teach', async (t) => {
  const bare = (text: string) => text.split('\n').map((line) => line.trim());
  const given = new Set(programsIn('exercises', 'handout/fr').flatMap(bare));
  const lines = programsIn('solutions', 'fixtures/partners')
    .flatMap(bare)
    .filter((line) => line.length >= 24 && !given.has(line));
  t.ok(lines.length > 300, `${lines.length} lines`);
  const guides = ['GUIDE.md', 'GUIDE.fr.md'].map((guide) => readFileSync(join(root, guide), 'utf8'));
  const secret = lines.filter((line) => !guides.some((guide) => guide.includes(line)));
  t.ok(secret.length > 300);
  for (const file of whole.files()) {
    const text = whole.text(file);
    t.same(
      secret.filter((line) => text.includes(line)),
      [],
      file,
    );
  }
});

t.test('nothing in it is for instructors alone', async (t) => {
  const tops = new Set(whole.files().map((path) => path.split('/')[0]));
  for (const name of ['solutions', 'test', 'bench', 'scripts', 'handout', 'README.fr.md', 'CONTRIBUTING.md'])
    t.notOk(tops.has(name), name);
  t.same(readdirSync(join(whole.folder, 'fixtures')), ['dialogues']);
  t.same(readdirSync(join(whole.folder, 'checker')), ['dialogue']);
  const code = whole.files().filter((path) => path.startsWith('dist/'));
  t.notOk(code.some((path) => path.endsWith('.map')));
  for (const path of code) t.notMatch(whole.text(path), /handoutCommand|gradeCommand|studentLock/, path);
  for (const guide of ['GUIDE.md', 'GUIDE.fr.md'])
    t.notMatch(whole.text(guide), /npm run (?:handout|grade)|for instructors -->/, guide);
});

t.test('every link in its pages leads somewhere', async (t) => {
  for (const page of whole.files().filter((path) => path.endsWith('.md'))) {
    for (const { target, line } of linksOf(whole.text(page))) {
      if (/^[a-z]+:/.test(target)) continue;
      const [path = '', anchor] = decodeURIComponent(target).split('#');
      const file = path === '' ? page : join(dirname(page), path);
      t.ok(existsSync(join(whole.folder, file)), `${page}:${line}: ${target}`);
      if (anchor !== undefined)
        t.ok(headingsOf(whole.text(file)).map(anchorOf).includes(anchor), `${page}:${line}: ${target}`);
    }
  }
});

t.test('what a student writes in it is checked, by its own pipeline', { skip }, async (t) => {
  for (const question of ['q1', 'q2', 'q3', 'q4']) whole.solve(question, 'python');
  const { check } = parse(whole.text('.gitlab-ci.yml'));
  const [install, ...script] = check.script as readonly string[];
  t.match(install, /^npm ci /);
  const { code, stdout } = await whole.run(['sh', '-ec', script.join('\n')]);
  t.equal(code, 0, stdout);
  for (const file of [...check.artifacts.paths, check.artifacts.reports.junit])
    t.ok(existsSync(join(whole.folder, file)), file);
  const [cat] = check.after_script as readonly string[];
  const marks = await whole.run(['sh', '-c', cat ?? '']);
  t.match(marks.stdout, '| **total** |  |  | **80/80** |', 'its partners play as the solutions do');
  t.match(stdout, 'réussi', 'in the language of the copy');
  const ignored = whole.text('.gitignore').split('\n');
  for (const file of [...check.artifacts.paths, check.artifacts.reports.junit])
    t.ok(ignored.includes(file), file);
});

t.test('a finding about a partner says nothing of its source', { skip }, async (t) => {
  cpSync(join(root, 'fixtures/submissions/q3/both-read-first'), join(whole.folder, 'wrong'), {
    recursive: true,
  });
  const words = ['q3', '--dir', 'wrong', '--only', 'reference-server', '--report', 'json', '--locale', 'en'];
  const { code, stdout } = await whole.run(['npm', 'run', '--silent', 'check', '--', ...words]);
  t.equal(code, 1);
  const [finding] = JSON.parse(stdout).reports[0].dialogues[0].findings;
  t.match(finding, { code: 'deadlock', where: [{ actor: 'server' }, { actor: 'client', line: 25 }] });
  t.notOk(
    finding.where.some((place: { actor: string; file?: string }) => place.actor === 'server' && place.file),
  );
});

t.test('the other commands work in it, and those of an instructor say where they do', async (t) => {
  const PATH = pathOf('npm', 'node', 'sh', 'python3');
  const doctor = await whole.run(['npm', 'run', '--silent', 'doctor', '--', '--json'], { env: { PATH } });
  t.equal(JSON.parse(doctor.stdout).fit, true, doctor.stdout);
  // The copy has other languages, and Node plays its partners.
  const empty = t.testdir({});
  const without = await whole.run([process.execPath, 'dist/main.js', 'doctor', '--json'], {
    env: { PATH: empty, XDG_CACHE_HOME: empty },
  });
  const { fit, diagnoses } = JSON.parse(without.stdout);
  t.equal(fit, true, 'without Python, programs in TypeScript can be checked');
  t.match(
    diagnoses.find((one: { subject: string }) => one.subject === 'python'),
    { state: 'absent' },
  );
  const tried = await whole.run(['npm', 'run', '--silent', 'try', '--', 'q3', '--locale', 'en'], {
    input: '',
  });
  t.match(tried, { code: 0, stdout: /server listens on port 8080/ });
  const solution = await whole.run([
    'npm',
    'run',
    '--silent',
    'check',
    '--',
    'q1',
    '--solution',
    '--locale',
    'fr',
  ]);
  t.match(solution, { code: 2, stderr: /cette copie du TP est celle des étudiants/ });
  for (const command of ['handout', 'grade']) {
    const refused = await whole.run(['sh', 'bin/alternance', command, 'elsewhere']);
    t.match(refused, { code: 2, stderr: `alternance: ${command}: this copy of the lab is for students` });
  }
});

/** The texts of all programs in some folders. */
function programsIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(py|ts|c)$/.test(path))
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
  );
}
