// What is published under codes is searched for every name, number and address of the course, also inside archives.
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import t from 'tap';
import { unzipped } from '../checker/cohort/publish/unzip.sample.ts';
import { root, startCommand, temporary } from './checker.ts';
import { absent } from './tools.ts';

const tools = { skip: absent('python3') };
const sandbox = absent('bwrap') ? ['--no-sandbox'] : [];

async function grade(words: readonly string[]) {
  const command = [join(root, 'bin', 'alternance'), 'grade', ...words, '--repeat', '1', ...sandbox];
  const { stdout, stderr, exitCode } = await startCommand(command).subprocess;
  return { stdout: String(stdout), stderr: String(stderr), exitCode };
}

/** Numbers that no process, port or fresh word of a dialogue has. */
const people = [
  ['e73044181', 'Zoé DUPONT', 'zoe.dupont@example.org'],
  ['e73044182', 'Marc Lefèvre', 'm.lefevre@example.org'],
  ['e73044183', 'Inès Absente', 'ines.absente@example.org'],
  ['e73044184', 'Rémi Archive', 'remi@example.org'],
  ['e73044185', 'Ali Benali', 'ali.benali@example.org'],
] as const;

/** Names in the names of folders, files and archives, in sources, on screens, on the wire, and of a neighbour. */
async function makeCohort(): Promise<{ readonly cohort: string; readonly at: (name: string) => string }> {
  const top = await mkdtemp(join(temporary, 'anonymous-'));
  const cohort = join(top, 'cohort');
  const rows = people.map((person) => person.join(','));
  await mkdir(cohort);
  await writeFile(join(top, 'roster.csv'), ['id,name,email', ...rows, ''].join('\n'));
  const solution = async (role: string) => readFile(join(root, 'solutions/q3/python', `${role}.py`), 'utf8');
  const zoe = join(cohort, 'Zoé DUPONT_984105725_assignsubmission_file_', 'q3');
  await mkdir(zoe, { recursive: true });
  const named = 'print("Zoé DUPONT e73044181, avec Marc LEFEVRE", flush=True)\n';
  await writeFile(join(zoe, 'server_dupont.py'), named + (await solution('server')));
  await writeFile(join(zoe, 'client_dupont.py'), `raise SystemExit("Lefèvre Marc m'a aidée")\n`);
  const marc = join(cohort, 'Marc Lefèvre_984105726_assignsubmission_file_', 'q3');
  await cp(join(root, 'fixtures/submissions/q3/both-read-first'), marc, { recursive: true });
  const client = await readFile(join(marc, 'client.py'), 'utf8');
  const said = client.replace('# 3)', '# ali.benali@example.org, e73044185, Benali Ali');
  await writeFile(join(marc, 'client.py'), said);
  await writeFile(
    join(cohort, 'Rémi Archive_984105727_assignsubmission_file_.zip'),
    'no archive of Rémi Archive',
  );
  const ali = join(cohort, 'Ali Benali_984105728_assignsubmission_file_', 'q3');
  await mkdir(ali, { recursive: true });
  for (const name of ['serveur_ali.py', 'serveur_benali.py'])
    await writeFile(join(ali, name), await solution('server'));
  return { cohort, at: (name) => join(top, name) };
}

/** The texts of all files in a folder, and of those inside archives, by their paths. */
async function textsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const name = path.slice(folder.length);
    texts.set(name, bytes.toString('utf8'));
    if (path.endsWith('.gz')) texts.set(`${name}!`, gunzipSync(bytes).toString('utf8'));
    if (!/\.(zip|xlsx)$/.test(path)) continue;
    for (const [inside, text] of await unzipped(bytes)) texts.set(`${name}!${inside}`, text);
  }
  return texts;
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

t.test('no file to hand on tells a name, and a decision may be by code', tools, async (t) => {
  const { cohort, at } = await makeCohort();
  const out = at('grades');
  const words = [cohort, '--out', out, '--roster', at('roster.csv'), '--anonymous'];
  const graded = await grade([...words, 'q3']);
  t.equal(graded.exitCode, 3, graded.stderr);
  t.match(graded.stdout, 'anonymous/grades.csv');
  const played = await grade([...words, '--matrix', 'q3']);
  t.equal(played.exitCode, 0, played.stderr);
  const texts = await textsIn(join(out, 'anonymous'));
  for (const name of [
    'index.html',
    'matrix-q3.html',
    'matrix-q3.csv',
    'results.ndjson',
    'feedback.zip',
    'junit.xml',
  ])
    t.ok(texts.has(`/${name}`), name);
  t.match(texts.get('/index.html'), 'matrix-q3.html');
  t.ok([...texts.keys()].some((name) => /^\/transcripts\/[A-Z0-9]{6}-q3\.json\.gz!$/.test(name)));
  t.ok(
    [...texts.keys()].some((name) =>
      /^\/transcripts\/matrix-q3\/[A-Z0-9]{6}~_solution\.json\.gz!$/.test(name),
    ),
  );
  const wanted = people.flatMap(([id, name, email]) => {
    const [first = '', last = ''] = name.split(' ');
    return [id, email, name, `${last} ${first}`, `${first}-${last}`, `${first}_${last}`].map(plain);
  });
  // Their own last names are in no text of their own, in whatever place.
  const own = ['dupont', 'zoe', 'remi', 'absente', '98410572', 'cohort/'];
  for (const [name, text] of texts) {
    const all = plain(`${name}\n${text}`);
    // Few letters are in the bytes of a compressed file by chance; what they hold is searched by itself.
    const least = /\.(gz|zip|xlsx)$/.test(name) ? 6 : 1;
    const told = [...wanted, ...own].filter((one) => one.length >= least && all.includes(one));
    t.same(told, [], name);
  }
  const kept = (await readdir(out)).sort();
  t.same(
    kept.filter((name) => !/^(grading|transcripts|matrix-q3\.ndjson|anonymous)/.test(name)),
    ['key.csv', 'overrides.csv'],
    'what is the instructor’s own stays outside',
  );
  const [, code = ''] = /^(\w+),remi-archive[^,]*,/m.exec(await readFile(join(out, 'key.csv'), 'utf8')) ?? [];
  await writeFile(join(out, 'overrides.csv'), `key,question,points,reason\n${code},q3,8,shown at the lab\n`);
  await grade([...words, 'q3']);
  const table = await readFile(join(out, 'anonymous', 'grades.csv'), 'utf8');
  t.match(table, new RegExp(`^${code},8,decided`, 'm'), 'and the code is the same');
});
