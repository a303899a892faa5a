import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { cohortOf, intakeOf, tell } from '../intake.sample.ts';
import { git, repositoryAt } from './repository.sample.ts';

const early = '2026-10-01T10:00:00Z';
const late = '2026-10-02T10:00:00Z';
const deadline = Date.parse('2026-10-01T22:00:00Z');
const program = { 'q3/server.py': 'listen()\n' };

t.test('each repository of a list is taken as it was at the deadline', async (t) => {
  const dir = cohortOf(t, {});
  repositoryAt(dir, 'jeanne/tp2.git', [
    { at: early, files: program },
    { at: late, files: { 'q3/server.py': 'late()\n', 'late.py': '' } },
  ]);
  repositoryAt(dir, 'marc/tp2.git', [{ at: late, files: program }]);
  repositoryAt(dir, 'anne/tp2.git', [{ at: early, files: program, branch: 'work' }]);
  repositoryAt(dir, 'none/tp2.git', []);
  const list = [
    '# TP 2',
    './jeanne/tp2.git',
    'marc/tp2.git',
    './anne/tp2.git;Anne LE GALL',
    './none/tp2.git',
    'Absent nowhere/tp2.git',
  ];
  writeFileSync(join(dir, 'list.txt'), `\ufeff${list.join('\r\n')}\r\n`);
  const { handIns } = await intakeOf(dir, { path: 'list.txt', deadline });
  t.same(handIns.map(tell), [
    { key: 'absent', name: 'Absent', origin: 'nowhere/tp2.git', problem: 'no-repository' },
    { key: 'anne-le-gall', name: 'Anne LE GALL', origin: './anne/tp2.git', files: ['q3/server.py'] },
    {
      key: 'jeanne-tp2',
      name: 'jeanne/tp2',
      origin: './jeanne/tp2.git',
      notes: ['late-commits jeanne/tp2.git'],
      files: ['q3/server.py'],
    },
    { key: 'marc-tp2', name: 'marc/tp2', origin: 'marc/tp2.git', problem: 'nothing-before-deadline' },
    { key: 'none-tp2', name: 'none/tp2', origin: './none/tp2.git', problem: 'empty' },
  ]);
  t.match(handIns[0]?.problem, { what: /does not exist|not a git repository/ });
  t.equal(readFileSync(join(handIns[2]?.folder ?? '', 'q3/server.py'), 'utf8'), 'listen()\n');
  t.same(
    handIns.map(({ at }) => at),
    [undefined, Date.parse(early), Date.parse(early), undefined, undefined],
  );
  const newest = await intakeOf(dir, { path: 'list.txt' });
  t.match(newest.handIns.map(tell)[2], { files: ['late.py', 'q3/server.py'] });
  writeFileSync(join(dir, 'roster.csv'), 'login;temps supplémentaire\nmarc;720\n');
  const longer = await intakeOf(dir, { path: 'list.txt', deadline, roster: 'roster.csv' });
  t.match(
    longer.handIns.find(({ student }) => student.id === 'marc'),
    { at: Date.parse(late) },
    'extra time',
  );
});

t.test('nothing that a repository brings is run, and nothing of it is written elsewhere', async (t) => {
  const dir = cohortOf(t, {});
  const mark = join(dir, 'was-run');
  const attributes = '* filter=evil export-subst\nhidden.py export-ignore\n';
  const files = {
    ...program,
    '.gitattributes': attributes,
    'hidden.py': '$Format:%H$\n',
    'q3/client.py': 'x',
  };
  repositoryAt(dir, 'evil.git', [{ at: early, files }]);
  const work = join(dir, 'work/evil.git');
  symlinkSync('/etc/passwd', join(work, 'passwd.py'));
  symlinkSync('/tmp', join(work, 'out'));
  writeFileSync(
    join(work, '.gitmodules'),
    `[submodule "m"]\n\tpath = m\n\turl = ext::sh -c "touch ${mark}"\n`,
  );
  git(work, ['add', '--all']);
  git(work, ['commit', '--quiet', '--message=links']);
  git(work, ['push', '--quiet', '--all', join(dir, 'evil.git')]);
  for (const hook of ['post-checkout', 'post-upload-pack', 'pre-receive', 'reference-transaction']) {
    const file = join(dir, 'evil.git/hooks', hook);
    mkdirSync(join(dir, 'evil.git/hooks'), { recursive: true });
    writeFileSync(file, `#!/bin/sh\ntouch ${mark}\n`);
    chmodSync(file, 0o755);
  }
  git(join(dir, 'evil.git'), ['config', 'uploadpack.packObjectsHook', `touch ${mark};`]);
  // Settings of the person that would run a filter and a hook.
  const home = join(dir, 'home');
  mkdirSync(home);
  const settings = `[filter "evil"]\n\tsmudge = touch ${mark}; cat\n[core]\n\thooksPath = ${dir}/evil.git/hooks\n`;
  writeFileSync(join(home, '.gitconfig'), settings);
  writeFileSync(
    join(dir, 'list.txt'),
    `${dir}/evil.git\next::sh/-c/touch%20${mark}\n--upload-pack=touch/${mark}\n`,
  );
  const { PATH = '' } = process.env;
  const { handIns } = await intakeOf(dir, { path: 'list.txt', environment: { PATH, HOME: home } });
  const good = handIns.find(({ folder }) => folder !== undefined);
  t.match(tell(good), {
    files: ['hidden.py', 'q3/client.py', 'q3/server.py'],
    notes: ['left-out', 'left-out', 'link-left-out', 'link-left-out'].map((code) => new RegExp(code)),
  });
  t.equal(
    readFileSync(join(good?.folder ?? '', 'hidden.py'), 'utf8'),
    '$Format:%H$\n',
    'as the student wrote it',
  );
  t.equal(existsSync(mark), false, 'nothing was run');
});

t.test('a repository that would fill the disk is stopped', async (t) => {
  const dir = cohortOf(t, {});
  repositoryAt(dir, 'bomb.git', [{ at: early, files: { 'q3/server.py': Buffer.alloc(3_000_000) } }]);
  const bare = join(dir, 'bomb.git');
  // Each tree holds the one before it ten times: ten folders deep, this is ten thousand million files.
  const blob = git(bare, ['rev-parse', 'main:q3/server.py']).trim();
  let tree = treeOf(Array.from({ length: 10 }, (_, at) => `100644 blob ${blob}\tf${at}.py`));
  for (let level = 0; level < 9; level += 1)
    tree = treeOf(Array.from({ length: 10 }, (_, at) => `040000 tree ${tree}\td${at}`));
  const commit = git(bare, ['commit-tree', tree, '-m', 'bomb'], { at: early }).trim();
  git(bare, ['update-ref', 'refs/heads/main', commit]);
  writeFileSync(join(dir, 'list.txt'), 'bomb.git/\n');
  const { handIns } = await intakeOf(dir, { path: 'list.txt' });
  t.match(handIns[0]?.problem, { code: 'too-large', limit: 'bytes' });

  function treeOf(lines: readonly string[]): string {
    return git(bare, ['mktree'], { input: `${lines.join('\n')}\n` }).trim();
  }
});
