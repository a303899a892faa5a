import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import t, { type Test } from 'tap';
import { CohortError } from '../../cohort-error.ts';
import { minutesOf } from './minutes.ts';
import { readRoster } from './read-roster.ts';

function read(t: Test, content: string | Uint8Array) {
  const dir = t.testdir({});
  writeFileSync(join(dir, 'roster.csv'), content);
  return readRoster('roster.csv', dir);
}

const zoe = {
  name: 'Zoé DUPONT',
  id: 'e101',
  email: 'zoe.dupont@univ.fr',
  group: 'Groupe 3',
  extraMinutes: 90,
};
const french = 'Prénom;Nom de famille;N° étudiant;Adresse de courriel;Groupe;Temps supplémentaire\r\n';
const line = 'Zoé;DUPONT;e101;zoe.dupont@univ.fr;Groupe 3;1h30\r\n';

t.test('a roster is read as spreadsheets write it', async (t) => {
  const written: Readonly<Record<string, string | Uint8Array>> = {
    'commas and English headings':
      'id,name,email,group,extra time\ne101,Zoé DUPONT,zoe.dupont@univ.fr,Groupe 3,90\n',
    'semicolons and French headings': french + line,
    'a byte order mark': `\ufeff${french}${line}`,
    'Latin-1': iconv.encode(french + line, 'latin1'),
    'UTF-16 with tabs': Buffer.from(`\ufeff${(french + line).replaceAll(';', '\t')}`, 'utf16le'),
    'quotes and empty lines': `${french}\r\n${line.replace('Groupe 3', '"Groupe 3"')};;;;;\r\n`,
    'the name in one column':
      'Numéro;Nom complet;Courriel;Groupes;Temps supplémentaire\ne101;Zoé DUPONT;zoe.dupont@univ.fr;Groupe 3;90 min',
    'accents that are taken apart': (french + line).normalize('NFD'),
  };
  for (const [kind, content] of Object.entries(written)) t.same(await read(t, content), [zoe], kind);
});

t.test('the grading worksheet of Moodle is a roster', async (t) => {
  const worksheet = [
    'Identifiant,"Nom complet","Adresse de courriel",Statut,Note,"Note maximale"',
    '"Participant 101","Zoé DUPONT",zoe@univ.fr,"Remis pour évaluation",,20.00',
    'Participant102,"Paul MARTIN",paul@univ.fr,"Aucun travail remis",,20.00',
  ];
  t.same(await read(t, worksheet.join('\n')), [
    { name: 'Zoé DUPONT', email: 'zoe@univ.fr', participant: '101' },
    { name: 'Paul MARTIN', email: 'paul@univ.fr', participant: '102' },
  ]);
  t.same(await read(t, 'identifiant;nom\nzdupont;Zoé DUPONT'), [{ name: 'Zoé DUPONT', id: 'zdupont' }]);
});

t.test('a roster that is not understood says in one line where', async (t) => {
  const problemOf = async (content: string) => {
    const error = await read(t, content).catch((thrown: unknown) => thrown);
    if (!(error instanceof CohortError)) throw error;
    t.notMatch(error.message, '\n');
    return error.problem;
  };
  const columns = { code: 'roster-columns', path: 'roster.csv', there: ['foo', 'bar'] };
  t.same(await problemOf('foo,bar\n1,2\n'), columns);
  t.match(await problemOf(''), { code: 'roster-columns' });
  t.match(await problemOf('name\n"never ends'), { code: 'roster-broken' });
  const minutes = { code: 'roster-minutes', path: 'roster.csv', line: 3, value: 'oui' };
  t.same(await problemOf('nom;tiers temps\nAnne;30\nPaul;oui\n'), minutes);
  t.match(await problemOf('name,handed in\nAnne,late\n'), { code: 'roster-moment', line: 2, value: 'late' });
  await t.rejects(readRoster('absent.csv', t.testdirName), { message: /^absent\.csv: cannot be read/ });
});

t.test('when something was handed in is a date and a time, the year or the day first', async (t) => {
  const at = new Date(2026, 11, 5, 9, 12).getTime();
  t.match(await read(t, 'name,handed in\nAnne,2026-12-05 09:12\nPaul,\n'), [
    { handedInAt: at },
    { name: 'Paul' },
  ]);
  t.match(await read(t, 'nom;rendu le\nAnne;5/12/2026 9:12\n'), [{ handedInAt: at }]);
});

t.test('extra time is in minutes, or in hours', async (t) => {
  const times = ['', '30', '30 min', "30'", '1h', '1h30', '1 h 05', '2:15', 'oui', '30%', '-5'].map(
    minutesOf,
  );
  t.same(times, [0, 30, 30, 30, 60, 90, 65, 135, undefined, undefined, undefined]);
});
