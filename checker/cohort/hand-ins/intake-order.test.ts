import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { cohortOf, openedIntakeOf, tell } from './intake.sample.ts';
import { zipOf } from './unpack/zip.sample.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

t.test('whose each hand-in is, is known before any is unpacked', async (t) => {
  const dir = cohortOf(t, {
    'jean/q3/server.py': 'listen()\n',
    'Paul_Martin.zip': zipOf({ name: 'server.py', content: 'listen()\n' }),
    'broken.zip': 'no archive',
  });
  writeFileSync(join(dir, 'roster.csv'), 'id,name\n1,jean\n2,Inès\n3,Paul Martin\n');
  const { expected, receive } = await openedIntakeOf(dir, { roster: 'roster.csv' });
  t.match(expected.map(tell), [
    { key: 'broken', notes: ['not-in-roster broken.zip'] },
    { key: 'ines', problem: 'nothing-handed-in' },
    { key: 'jean', name: 'jean' },
    { key: 'paul-martin', name: 'Paul Martin', origin: 'Paul_Martin.zip' },
  ]);
  t.notOk(expected.some(({ folder }) => folder !== undefined));
  const received: unknown[] = [];
  for await (const handIn of receive()) received.push(tell(handIn));
  t.match(received, [
    { key: 'broken', problem: 'broken-archive' },
    { key: 'ines', problem: 'nothing-handed-in' },
    { key: 'jean', files: ['q3/server.py'] },
    { key: 'paul-martin', files: ['server.py'] },
  ]);
});

t.test('a hand-in is there before the last ones are unpacked', async (t) => {
  const dir = cohortOf(t, Object.fromEntries(names.map((name) => [`${name}/server.py`, 'listen()\n'])));
  const { receive } = await openedIntakeOf(dir);
  for await (const { key } of receive()) {
    if (key !== 'a') continue;
    t.notOk(existsSync(join(dir, 'scratch', 'hand-ins', 'j')));
    break;
  }
  t.notOk(existsSync(join(dir, 'scratch', 'hand-ins', 'j')), 'and they are not, if no more are asked for');
});
