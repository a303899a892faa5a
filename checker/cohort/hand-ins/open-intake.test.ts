import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import t from 'tap';
import { cohortOf, intakeOf, tell } from './intake.sample.ts';
import { zipOf } from './unpack/zip.sample.ts';

const program = 'listen()\n';
const rar = Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(600)]);

t.test('a folder or an archive is a student, in any layout', async (t) => {
  const dir = cohortOf(t, {
    'Zoé DUPONT/TP2/serveur.py': program,
    'jean/q3/python/server.py': program,
    'BERNARD Anne/BERNARD Anne/server.py': program,
    'Paul_Martin.zip': zipOf({ name: 'TP2/server.py', content: program }),
    'Marie.tar.gz': gzipSync(execFileSync('tar', ['-c', '-C', 'solutions/q1/python', 'server.py'])),
    'notes.txt': 'x',
  });
  const { handIns, leftOut } = await intakeOf(dir);
  t.same(handIns.map(tell), [
    { key: 'bernard-anne', name: 'BERNARD Anne', origin: 'BERNARD Anne', files: ['BERNARD Anne/server.py'] },
    { key: 'jean', name: 'jean', files: ['q3/python/server.py'] },
    { key: 'marie', name: 'Marie', origin: 'Marie.tar.gz', files: ['server.py'] },
    { key: 'paul-martin', name: 'Paul Martin', origin: 'Paul_Martin.zip', files: ['TP2/server.py'] },
    { key: 'zoe-dupont', name: 'Zoé DUPONT', origin: 'Zoé DUPONT', files: ['TP2/serveur.py'] },
  ]);
  t.same(leftOut, ['notes.txt']);
  t.same((await intakeOf(dir)).handIns, handIns, 'and a second call finds the same');
  symlinkSync('in', join(dir, 'way'));
  t.same((await intakeOf(dir, { path: 'way' })).handIns, handIns, 'also through a link to the folder');
});

t.test('a folder that holds only that of the cohort, or is one hand-in itself, is understood', async (t) => {
  const inner = { 'TP2 2026/Jeanne/server.py': program, 'TP2 2026/Marc/server.py': program };
  const lone = await intakeOf(cohortOf(t, { ...inner, '__MACOSX/x': 'x', '.DS_Store': 'x' }));
  t.same(
    lone.handIns.map(({ key, origin }) => [key, origin]),
    [
      ['jeanne', 'TP2 2026/Jeanne'],
      ['marc', 'TP2 2026/Marc'],
    ],
  );
  const dir = cohortOf(t, { 'jeanne/q3/server.py': program, 'jeanne/q1/server.py': program });
  t.match((await intakeOf(dir)).handIns.map(tell), [{ key: 'jeanne' }]);
  t.match((await intakeOf(dir, { path: 'in/jeanne' })).handIns.map(tell), [
    { key: 'jeanne', files: ['q1/server.py', 'q3/server.py'] },
  ]);
});

t.test('a Moodle export gives names and numbers, as folders, as files and as one archive', async (t) => {
  const moodle = (name: string, rest: string) => `${name}_assignsubmission_${rest}`;
  const files = {
    [moodle('Zoé DUPONT_101', 'file_/server.py')]: program,
    [moodle('Zoé DUPONT_101', 'onlinetext_/onlinetext.html')]: '<p>',
    [moodle('Paul MARTIN_102', 'file_server.py')]: program,
    [moodle('Paul MARTIN_102', 'file_client.py')]: program,
    [moodle('Anne LE GALL_103', 'file_/tp.zip')]: zipOf({ name: 'tp/q3/server.py', content: program }),
    [moodle('Marc X_104', 'file_/tp.rar')]: rar,
  };
  const expected = [
    { key: 'anne-le-gall-103', name: 'Anne LE GALL', files: ['tp/tp/q3/server.py'] },
    { key: 'marc-x-104', name: 'Marc X', problem: 'unsupported-archive' },
    { key: 'paul-martin-102', name: 'Paul MARTIN', files: ['client.py', 'server.py'] },
    { key: 'zoe-dupont-101', name: 'Zoé DUPONT', files: ['onlinetext/onlinetext.html', 'server.py'] },
  ];
  const dir = cohortOf(t, files);
  const { handIns } = await intakeOf(dir);
  t.match(handIns.map(tell), expected);
  t.same(
    handIns.map(({ student }) => student.participant),
    ['103', '104', '102', '101'],
  );
  const zip = zipOf(...Object.entries(files).map(([name, content]) => ({ name, content, flags: 0x800 })));
  writeFileSync(join(dir, 'all.zip'), zip);
  t.same((await intakeOf(dir, { path: 'all.zip' })).handIns.map(tell), handIns.map(tell));
});

t.test('archives inside a hand-in are unpacked, once more inside each other', async (t) => {
  const name = 'server.py';
  const q3 = zipOf({ name, content: program });
  const twice = zipOf({ name: 'q3.zip', content: q3 });
  const dir = cohortOf(t, {
    'a/q3.zip': q3,
    'b/tp.zip': twice,
    'c.zip': twice,
    'd.zip': zipOf({ name: 'tp.zip', content: twice }),
    'e/q3/server.py': program,
    'e/q4.ZIP': q3,
    'f/server.py': program,
    'f/old.rar': rar,
    'g/rapport.docx': zipOf({ name: 'word/document.xml', content: 'x' }),
    'h/q1.zip': q3,
    'h/q2.rar': rar,
  });
  t.same((await intakeOf(dir)).handIns.map(tell), [
    { key: 'a', name: 'a', files: ['q3/server.py'] },
    { key: 'b', name: 'b', files: ['tp/q3/server.py'] },
    { key: 'c', name: 'c', origin: 'c.zip', files: ['q3/server.py'] },
    {
      key: 'd',
      name: 'd',
      origin: 'd.zip',
      notes: ['archive-left-out d.zip/tp/q3.zip'],
      files: ['tp/q3.zip'],
    },
    { key: 'e', name: 'e', notes: ['second-archive e/q4.ZIP'], files: ['q3/server.py', 'q4/server.py'] },
    { key: 'f', name: 'f', notes: ['archive-left-out f/old.rar'], files: ['server.py'] },
    { key: 'g', name: 'g', files: ['rapport.docx'] },
    { key: 'h', name: 'h', problem: 'unsupported-archive' },
  ]);
});

t.test('a folder is copied without what is no file, and stays as it is', async (t) => {
  const dir = cohortOf(t, {
    'a/server.py': program,
    'a/monenv/pyvenv.cfg': '',
    'a/monenv/x.py': '',
    'b/c': 'x',
  });
  symlinkSync('/etc/passwd', join(dir, 'in/a/client.py'));
  symlinkSync('/', join(dir, 'in/a/root'));
  execFileSync('mkfifo', [join(dir, 'in/a/pipe.py')]);
  symlinkSync('a', join(dir, 'in/link'));
  const { handIns, leftOut } = await intakeOf(dir);
  t.same(tell(handIns[0]), {
    key: 'a',
    name: 'a',
    files: ['server.py'],
    notes: [
      'link-left-out a/client.py',
      'device-left-out a/pipe.py',
      'link-left-out a/root',
      'left-out a/monenv',
    ],
  });
  t.same(leftOut, ['link'], 'a link to the folder of another student is no hand-in');
  t.equal(readFileSync(join(dir, 'in/a/monenv/pyvenv.cfg'), 'utf8'), '');
});

t.test('names with accents in any encoding are read, and keys are safe and unlike each other', async (t) => {
  const dir = cohortOf(t, { 'José/a.py': 'x', 'JOSE/a.py': 'x', '***/a.py': 'x', 'con/a.py': 'x' });
  const latin1 = Buffer.concat([Buffer.from(`${dir}/in/`), Buffer.from('Hélène', 'latin1')]);
  mkdirSync(latin1);
  writeFileSync(Buffer.concat([latin1, Buffer.from('/a.py')]), 'x');
  mkdirSync(join(dir, 'in', 'Noémie'.normalize('NFD')));
  writeFileSync(join(dir, 'in', 'Noémie'.normalize('NFD'), 'a.py'), 'x');
  const { handIns } = await intakeOf(dir);
  t.same(
    handIns.map(({ student, key }) => [student.name, key.replace(/-[0-9a-f]{8}$/, '-…')]),
    [
      ['***', 'hand-in'],
      ['con', 'hand-in-con'],
      ['Hélène', 'helene'],
      ...handIns.filter(({ key }) => key.startsWith('jose')).map(({ student }) => [student.name, 'jose-…']),
      ['Noémie', 'noemie'],
    ],
  );
  t.ok(
    handIns.every(({ folder }) => folder),
    'each has its files',
  );
});
