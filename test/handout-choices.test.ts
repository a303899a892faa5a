import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { parse } from 'yaml';
import { locales } from '../checker/model/locale.ts';
import { root } from './checker.ts';
import { handOut, makeCopy } from './handed-out.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

t.test('one question in one language, for GitHub Classroom', { skip: absent('gcc') }, async (t) => {
  const copy = await makeCopy(['q2', '--language', 'c', '--ci', 'github', '--locale', 'en']);
  t.match(copy.made, {
    code: 0,
    stdout: /: q2, in C, with a pipeline for GitHub Classroom; without solutions/,
  });
  t.match(copy.json('exercises/lab.json').questions, [
    { id: 'q2', languages: ['c'], partner: { role: 'server' } },
  ]);
  const programs = copy.files().filter((path) => /^exercises\/q\d\/\w+\//.test(path));
  t.same(programs, ['exercises/q2/c/client.c']);
  t.notMatch(copy.text('exercises/README.md'), 'q3', 'no question is told that is not there');
  t.notOk(copy.files().includes('.gitlab-ci.yml'));
  cpSync(join(root, 'node_modules'), join(copy.folder, 'node_modules'), {
    recursive: true,
    filter: isNeeded,
  });
  copy.solve('q2', 'c');

  const workflow = parse(copy.text('.github/workflows/classroom.yml'));
  const { steps } = workflow.jobs['run-autograding-tests'];
  const step = steps.find((one: { id?: string }) => one.id === 'alternance');
  const env = {
    GITHUB_OUTPUT: join(copy.folder, 'output'),
    GITHUB_STEP_SUMMARY: join(copy.folder, 'summary'),
  };
  // What GitHub runs a step with.
  const { code, stdout } = await copy.run(['bash', '-eo', 'pipefail', '-c', step.run], { env });
  t.equal(code, 0, stdout);
  t.match(
    copy.text('summary'),
    '| **total** |  |  | **20/20** |',
    'a server that was not handed out plays too',
  );
  const result = /^result=(\S+)$/m.exec(copy.text('output'))?.[1] ?? '';
  t.match(JSON.parse(Buffer.from(result, 'base64').toString()), { status: 'pass', max_score: 20 });
  const reporter = steps.at(-1);
  t.equal(reporter.with.runners, 'alternance');
  t.same(Object.keys(reporter.env), ['ALTERNANCE_RESULTS']);
});

t.test('a copy is never written over by chance', async (t) => {
  const folder = t.testdir({ full: { 'mine.txt': 'mine' }, file: '' });
  const refused = async (words: readonly string[], ...said: readonly [en: RegExp, fr: RegExp]) => {
    for (const locale of shareOf(`refusals of ${said[0].source}`, locales)) {
      const stderr = said[locales.indexOf(locale)];
      t.match(await handOut([...words, '--locale', locale]), { code: 2, stdout: '', stderr });
    }
  };
  const full = join(folder, 'full');
  await refused([full], /this folder is not empty/, /n’est pas vide/);
  await refused([full, '--force'], /holds something else/, /contient autre chose/);
  t.equal(readFileSync(join(full, 'mine.txt'), 'utf8'), 'mine');
  await refused([join(folder, 'file')], /this is a file/, /c’est un fichier/);
  await refused([], /name a new folder/, /nommez un nouveau dossier/);
  const fresh = join(folder, 'fresh');
  await refused([fresh, 'q7'], /q7.*q1/, /q7.*q1/);
  await refused(
    [fresh, '--language', 'java'],
    /q1 has no stubs in this language; write one of python/,
    /q1 n’a pas d’ébauche/,
  );
  await refused([fresh, '--language', 'pyhton'], /write one of/, /--language pyhton/);
  await refused([fresh, '--ci', 'jenkins'], /gitlab, github, none/, /gitlab, github, none/);

  t.equal((await handOut([fresh, 'q1', '--ci', 'none'])).code, 0);
  await refused([fresh], /there is a copy already/, /il y a déjà une copie/);
  mkdirSync(join(fresh, '.git'));
  writeFileSync(join(fresh, 'exercises', 'stray.py'), '');
  t.equal((await handOut([fresh, '--force', '--language', 'python'])).code, 0);
  t.ok(parseNote(fresh).questions.includes('q4'), 'the later one is there');
  t.throws(() => readFileSync(join(fresh, 'exercises', 'stray.py')), 'and nothing of the earlier one');
  rmSync(fresh, { recursive: true });
});

t.test('a folder with nothing but a repository takes a copy', async (t) => {
  const folder = t.testdir({ '.git': { HEAD: 'ref: refs/heads/main\n' } });
  t.equal((await handOut([folder, 'q1', '--language', 'python', '--language', 'c'])).code, 0);
  t.same(parseNote(folder).languages, ['python', 'c']);
  t.equal(readFileSync(join(folder, '.git', 'HEAD'), 'utf8'), 'ref: refs/heads/main\n');
});

t.test('its help has examples in both languages', async (t) => {
  t.match(await handOut(['--help', '--locale', 'en']), {
    code: 0,
    stdout: /Examples\n {2}npm run handout -- /,
  });
  t.match(await handOut(['--help', '--locale', 'fr']), {
    code: 0,
    stdout: /Exemples\n {2}npm run handout -- /,
  });
});

function parseNote(folder: string): {
  readonly questions: readonly string[];
  readonly languages: readonly string[];
} {
  return JSON.parse(readFileSync(join(folder, 'handout.json'), 'utf8'));
}

/** Whether a file of node_modules is what `npm ci` installs in a copy. */
function isNeeded(path: string): boolean {
  const inside = path.split('/node_modules/')[1];
  return inside === undefined || /^(@esbuild|esbuild|@koromix|koffi)(\/|$)/.test(inside);
}
