import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { CohortError } from '../cohort-error.ts';
import { cohortOf, intakeOf } from './intake.sample.ts';
import { zipOf } from './unpack/zip.sample.ts';

const program = 'listen()\n';
const rar = Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(600)]);

t.test('a broken hand-in is a hand-in with a problem', async (t) => {
  const dir = cohortOf(t, {
    'cut.zip': zipOf({ name: 'server.py', content: program }).subarray(0, 30),
    'text.zip': 'hello',
    'slip/tp.zip': zipOf({ name: '../../evil.py', content: 'x' }),
    'mac/__MACOSX/x': 'x',
    'locked.zip': zipOf({ name: 'server.py', flags: 1 }),
    'fine/server.py': program,
  });
  mkdirSync(join(dir, 'in', 'none'));
  const { handIns } = await intakeOf(dir);
  t.same(
    handIns.map(({ key, problem }) => [key, problem?.code]),
    [
      ['cut', 'broken-archive'],
      ['fine', undefined],
      ['locked', 'unsupported-archive'],
      ['mac', 'empty'],
      ['none', 'empty'],
      ['slip', 'escapes'],
      ['text', 'broken-archive'],
    ],
  );
  t.match(handIns[5]?.problem, { path: 'slip/tp.zip', entry: '../../evil.py' });
});

t.test('a hand-in that is too large says so, and its neighbours are as they were', async (t) => {
  const dir = cohortOf(t, {});
  const large = { content: Buffer.alloc(110_000_000), level: 1 };
  const zip = zipOf(
    { name: 'A_1_assignsubmission_file_/server.py', content: program },
    { name: 'B_2_assignsubmission_file_/core', ...large },
    { name: 'B_2_assignsubmission_file_/server.py', content: program },
    { name: 'C_3_assignsubmission_file_/tp.zip', content: zipOf({ name: 'core', ...large }) },
    { name: 'D_4_assignsubmission_file_/server.py', content: program },
  );
  writeFileSync(join(dir, 'all.zip'), zip);
  const { handIns } = await intakeOf(dir, { path: 'all.zip' });
  const most = { code: 'too-large', limit: 'bytes', most: 100_000_000 };
  t.same(
    handIns.map(({ problem }) => problem),
    [
      undefined,
      { ...most, path: 'B_2_assignsubmission_file_' },
      { ...most, path: 'C_3_assignsubmission_file_/tp.zip' },
      undefined,
    ],
  );
  t.same(readdirSync(join(dir, 'scratch/hand-ins')).sort(), ['a-1', 'd-4'], 'nothing of them is left');
});

t.test('what is no cohort at all says so in one line', async (t) => {
  const dir = cohortOf(t, { 'a/b.txt': '' });
  mkdirSync(join(dir, 'empty'));
  writeFileSync(join(dir, 'letter.txt'), 'Dear students,\nhere is\n');
  writeFileSync(join(dir, 'cut.zip'), 'PK\x03\x04');
  writeFileSync(join(dir, 'all.rar'), rar);
  const problemOf = async (path: string) => {
    const error = await intakeOf(dir, { path }).catch((thrown: unknown) => thrown);
    if (!(error instanceof CohortError)) throw error;
    t.notMatch(error.message, '\n');
    return error.problem;
  };
  t.same(await problemOf('absent'), { code: 'no-cohort', path: 'absent' });
  execFileSync('mkfifo', [join(dir, 'pipe')]);
  t.same(await problemOf('pipe'), { code: 'not-a-cohort', path: 'pipe' });
  t.same(await problemOf('empty'), { code: 'no-hand-ins', path: 'empty' });
  t.same(await problemOf('letter.txt'), { code: 'not-a-cohort', path: 'letter.txt' });
  t.match(await problemOf('cut.zip'), { code: 'cohort-unreadable', why: { code: 'broken-archive' } });
  t.match(await problemOf('all.rar'), {
    code: 'cohort-unreadable',
    why: { code: 'unsupported-archive', format: 'rar' },
  });
});
