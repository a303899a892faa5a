import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { execa } from 'execa';
import t from 'tap';
import { languageOf, languages } from '../checker/languages/languages.ts';
import { openLab } from '../checker/submissions/open-lab.ts';
import { stubFile, stubHashes } from '../checker/submissions/stub-hashes.ts';
import { createCacheFolder } from '../checker/toolchain/build/cache-folder.ts';
import { prepare } from '../checker/toolchain/prepare.ts';
import { checkJsonHere } from './check-here.ts';
import { checkJson, root } from './checker.ts';
import { shareOf } from './share.ts';
import { nameOf, solutions } from './solutions.ts';
import { absent } from './tools.ts';

const stubs = programsIn('exercises');

/** The paths of the programs in one of the two folders: `q3/python/server.py`. */
function programsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /^q\d\/\w+\/[^/]+$/.test(path))
    .sort();
}

/** The stubs whose comments are in French. */
const french = programsIn('handout/fr');

const text = (...path: readonly string[]) => readFileSync(join(root, ...path), 'utf8');

t.test('every stub has its solution, and every solution its stub', async (t) => {
  t.equal(stubs.length, 18, 'six programs in three languages');
  t.same(programsIn('solutions'), stubs);
});

t.test(
  'every stub says what it is, which lines of the sheet it stands for, and where to write',
  async (t) => {
    for (const stub of stubs) {
      const [, question, role] = /^q(\d)\/\w+\/(server|client)\./.exec(stub) ?? [];
      const stubText = text('exercises', stub);
      t.match(stubText, `Question ${question}, the ${role}: `, stub);
      t.match(stubText, /\bTODO\b/, stub);
      t.notMatch(text('solutions', stub), /\bTODO\b/, `the solution of ${stub} leaves nothing to do`);
      if (question !== '3') continue;
      const steps = [...stubText.matchAll(/\b(\d)\) /g)].map(([, step]) => Number(step));
      t.same(steps, role === 'client' ? [1, 2, 3, 4] : [5, 6, 7, 8], stub);
    }
  },
);

t.test('every stub is there in French, the same but for its words', async (t) => {
  t.same(french, stubs);
  for (const stub of stubs) {
    const [given, translated] = ['exercises', 'handout/fr'].map((folder) => text(folder, stub));
    t.same(bare(stub, translated), bare(stub, given), stub);
    const words = [...(translated ?? '').matchAll(/(?:#(?!\w)|\/\/|\*|""").*/g)].join('\n');
    t.match(words, /[éàêèù]/, `${stub} is written with its accents`);
    t.notMatch(words, /\b(the|and|with|each|line|show|read|wait|make|this)\b/, stub);
    t.equal(lineCount(translated), lineCount(given), `${stub}: a report names the same lines`);
  }
});

const lineCount = (source = '') => source.split('\n').length;

/** A stub without its comments, and without the words of its strings. */
function bare(stub: string, source = ''): string {
  const { comments } = languages[languageOf(stub) ?? 'python'];
  return source
    .replace(/"""[\s\S]*?"""/g, '')
    .replace(comments, '')
    .replace(/(?:server|client|serveur) ?: [^({]+/g, '…')
    .replace(/\s+/g, '');
}

t.test(
  'a lab keeps the hash of each of its stubs, since a student writes into the stub itself',
  async (t) => {
    for (const dir of ['.', 'fixtures/labs/echo']) {
      const { lab, stubs: folders, exercises, stubHashes: kept } = await openLab(dir, root);
      const hashes = await stubHashes(lab.questions, folders);
      if (process.env.UPDATE_GOLDENS)
        writeFileSync(join(exercises, stubFile), `${JSON.stringify(hashes, undefined, 2)}\n`);
      else t.same(kept, hashes, `${dir}: UPDATE_GOLDENS=1 writes ${stubFile} again`);
      t.ok(Object.values(hashes).every((each) => each.length > 0));
    }
  },
);

t.test('what is written into a stub is checked where it stands', async (t) => {
  const lab = t.testdir({});
  for (const folder of ['exercises', 'solutions', 'fixtures', 'demo'])
    cpSync(join(root, folder), join(lab, folder), { recursive: true, filter: isOfLab });
  const stub = (question: string) => join(lab, 'exercises', question, 'python', 'server.py');
  const untouched = await checkJson(['--lab', lab]);
  t.match(untouched.dialogues[0], { findings: [{ code: 'untouched' }] }, 'nothing is begun');
  cpSync(join(root, 'solutions/q1/python/server.py'), stub('q1'));
  const begun = await checkJson(['--lab', lab]);
  t.match(begun.report.reports, [{ question: 'q1', verdict: 'passed', points: { earned: 20 } }]);
  t.equal(begun.code, 0);
});

/** Whether a path belongs to the lab of the sheet, and not to the fixtures of the tests. */
function isOfLab(path: string): boolean {
  return !path.includes('/fixtures/') || /\/fixtures\/(dialogues|partners)/.test(path);
}

t.test('every stub runs, does nothing, and takes a port', { skip: absent('gcc') }, async (t) => {
  const environment = process.env;
  const cacheFolder = createCacheFolder({ environment, userId: process.getuid?.() });
  const tools = { environment, cacheFolder, node: process.execPath, nodeVersion: process.versions.node };
  for (const stub of shareOf('stubs', stubs)) {
    const file = join(root, 'exercises', stub);
    const program = { kind: 'source', language: languageOf(stub) ?? 'python', file } as const;
    const prepared = await prepare(program, { ...tools, folder: root });
    if (prepared.kind !== 'ready') throw new Error(`${stub}: ${JSON.stringify(prepared)}`);
    t.ok(prepared.takesPort, stub);
    const { exitCode, stdout, stderr } = await execa(prepared.file, [...prepared.args, '4321'], {
      cwd: dirname(file),
      env: prepared.environment,
      extendEnv: false,
      reject: false,
    });
    const role = basename(stub).replace(/\..*/, '');
    t.same(
      { exitCode, stdout, stderr },
      { exitCode: 0, stdout: '', stderr: `${role}: still to be written (port 4321)` },
      stub,
    );
  }
});

t.test('every stub is reported as untouched', { skip: absent('gcc') }, async (t) => {
  const { code, report } = await checkJson(['q1', 'q2', 'q3', 'q4', '--dir', 'exercises']);
  t.equal(code, 1);
  const said = report.reports.map(({ submission, verdict, points, dialogues }) => ({
    submission,
    verdict,
    earned: points.earned,
    codes: dialogues.flatMap(({ findings }) => findings.map((finding) => finding.code)),
    others: [...new Set(dialogues.slice(1).map((dialogue) => dialogue.verdict))],
  }));
  const folders = [...new Set(stubs.map((stub) => join('exercises', dirname(stub))))];
  t.same(
    said.sort((one, other) => (one.submission < other.submission ? -1 : 1)),
    folders.map((submission) => ({
      submission,
      verdict: 'failed',
      earned: 0,
      codes: ['untouched'],
      others: ['skipped'],
    })),
  );
});

t.test('every solution passes every dialogue in every language', { skip: absent('gcc') }, async (t) => {
  t.equal(solutions.length, 12, 'each question in three languages');
  for (const { question, language } of shareOf('solutions', solutions, nameOf)) {
    const { code, report } = await checkJsonHere([question, '--solution', '--language', language]);
    t.equal(code, 0);
    t.equal(report.reports.length, 1, `${question} in ${language}`);
    for (const { submission, verdict, points, dialogues } of report.reports) {
      t.same({ verdict, points }, { verdict: 'passed', points: { earned: 20, possible: 20 } }, submission);
      t.equal(dialogues.length, readdirSync(join(root, 'fixtures', 'dialogues', question)).length);
      t.same(
        dialogues.filter((dialogue) => dialogue.verdict !== 'passed'),
        [],
        submission,
      );
    }
  }
});
