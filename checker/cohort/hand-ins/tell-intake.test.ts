import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import type { Locale } from '../../model/locale.ts';
import { findPrograms } from './find-programs.ts';
import { cohortOf, intakeOf, lab } from './intake.sample.ts';
import { tellIntake } from './tell-intake.ts';
import { zipOf } from './unpack/zip.sample.ts';

const rar = Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(600)]);
const stub = readFileSync('exercises/q1/python/server.py');

t.test('a dry run says what was found where, what is unclear, and what cannot be graded', async (t) => {
  const dir = cohortOf(t, {
    'Zoé DUPONT/TP2/q3/serveur.py': 'listen()\n',
    'Zoé DUPONT/TP2/q3/client.py': 'connect()\n',
    'Zoé DUPONT/TP2/q1/c/server.c': 'int main() {}\n',
    'Zoé DUPONT/TP2/q1/python/server.py': stub,
    'Jean MARTIN/q3/client.py': 'connect()\n',
    'Jean MARTIN/reste.rar': rar,
    'Anne LE GALL/q3/v1/server.py': 'listen()\n',
    'Anne LE GALL/q3/v2/server.py': 'listen()\n',
    'Anne LE GALL/q3/v1/client.py': 'connect()\n',
    'Anne LE GALL/q3/node_modules/a.js': '',
    'Marc.rar': rar,
    'Groupe 4.zip': zipOf({ name: 'q3/server.py', content: 'listen()\n' }),
    '王芳/q3/server.py': 'listen()\n',
    'notes.txt': '',
  });
  const roster = 'nom;groupe\nZoé DUPONT;\nJean MARTIN;\nAnne LE GALL;\nLi WANG;4\nMarc;\nEve X;4\nTom Y;\n';
  writeFileSync(join(dir, 'roster.csv'), roster);
  const { handIns, leftOut } = await intakeOf(dir, { roster: 'roster.csv' });
  const questions = lab.lab.questions.filter(({ id }) => id === 'q1' || id === 'q3');
  const surveyed = await Promise.all(
    handIns.map(async (handIn) => ({
      handIn,
      found: handIn.folder === undefined ? [] : await findPrograms(handIn, { lab, questions }),
    })),
  );
  const told = (locale: Locale) => tellIntake({ surveyed, leftOut }, locale).split('\n');
  t.same(told('en'), [
    'student       question  language  files',
    'Anne LE GALL  q1        –         nothing',
    '    ? q3: each of these could be the server: v1/server.py, v2/server.py',
    '    · Anne LE GALL/q3/node_modules: left out, not written by the student',
    'Groupe 4      q3        Python    q3/server.py (the client is missing)',
    '              q1        –         nothing',
    '    · counts for Li WANG and Eve X',
    '王芳          q3        Python    q3/server.py (the client is missing)',
    '              q1        –         nothing',
    '    · 王芳: nobody in the roster, or several, with this name',
    'Jean MARTIN   q3        Python    q3/client.py (the server is missing)',
    '    ? q1: nothing was found, and an archive that was left aside may hold it',
    '    · Jean MARTIN/reste.rar: an archive that was left aside; what is in it is not graded',
    'Marc',
    '    ✗ Marc.rar: a rar archive, which is not unpacked here; put a folder with its files in its place',
    'Tom Y',
    '    ✗ nothing was handed in',
    'Zoé DUPONT    q1        C         TP2/q1/c/server.c',
    '              q1        Python    TP2/q1/python/server.py (still the stub)',
    '              q3        Python    TP2/q3/serveur.py, TP2/q3/client.py',
    '',
    'beside the hand-ins, and left out: notes.txt',
    '',
    '7 students or groups: 5 to grade, 1 that cannot be graded, 1 with nothing handed in; 2 questions are for a human',
    '',
  ]);
  const french = told('fr');
  t.same(
    [french[0], french[2], french[3], french[4], french[11], french[14], french[18], french.at(-2)],
    [
      'étudiant      question  langage  fichiers',
      '    ? q3 : chacun de ces fichiers pourrait être le serveur : v1/server.py, v2/server.py',
      '    · Anne LE GALL/q3/node_modules : laissé de côté, l’étudiant ne l’a pas écrit',
      'Groupe 4      q3        Python   q3/server.py (le client manque)',
      '    ? q1 : rien n’a été trouvé, et une archive laissée de côté l’a peut-être',
      '    ✗ Marc.rar : une archive rar, qui n’est pas décompressée ici ; mettez à sa place un dossier avec ses fichiers',
      '              q1        Python   TP2/q1/python/server.py (encore l’ébauche)',
      '7 étudiants ou groupes : 5 à noter, 1 qu’on ne peut pas noter, 1 sans rien de rendu ; 2 questions à trancher',
    ].map((line) => line.replace(/ (?=[;:])/g, '\u202f')),
  );
});
