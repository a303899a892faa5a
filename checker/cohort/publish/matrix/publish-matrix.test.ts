import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import { sampleBook } from '../gradebook.sample.ts';
import { publishAll } from '../publish-all.ts';
import { recordedReports } from '../recorded.sample.ts';
import { sampleMatrix } from './matrix.sample.ts';
import { publishMatrix } from './publish-matrix.ts';

const reports = recordedReports();
const parts = async () => ({ style: 'p {}', script: '"use strict"' });
const options = { locale: 'fr', lab: 'TP sockets', at: new Date(0), parts, codes: undefined } as const;

t.test('the table has a row for each pair, and the page a cell', async (t) => {
  const folder = t.testdir({});
  const matrix = sampleMatrix(reports, 5);
  await publishMatrix(matrix, folder, options);
  const rows = (await readFile(join(folder, 'matrix-q3.csv'), 'utf8')).trim().split('\r\n');
  t.equal(rows.length, 1 + matrix.plan.pairs.length);
  t.match(
    rows.join('\n'),
    /\nÉtudiante 0001;la solution;échoué;Un interblocage;serveur;5eed;e0001;_solution/,
  );
  const page = await readFile(join(folder, 'matrix-q3.html'), 'utf8');
  t.equal(
    page.match(/<td class="(passed|failed|undecided|skipped)[^"]*" title/g)?.length,
    matrix.plan.pairs.length,
  );
  t.match(page, 'client\u202f: Étudiante 0001 · serveur\u202f: la solution · échoué\u202f: un interblocage');
  t.match(page, /serveur\u202f: la solution attend une ligne du client/);
  t.match(page, 'Ana Absente');
  t.match(page, '<p>30 rencontres\u202f: ', 'in sum');
});

t.test('the page of the class links the matrix, and is else as it was', async (t) => {
  const folder = t.testdir({});
  const index = join(folder, 'index.html');
  const all = { ...options, moodle: false, studentParts: parts, classParts: parts };
  await publishAll(sampleBook(reports, 8), folder, all);
  const before = await readFile(index, 'utf8');
  await publishMatrix(sampleMatrix(reports, 5), folder, { ...options, locale: 'en' });
  const after = await readFile(index, 'utf8');
  const link =
    '<p class="asides">À côté des notes\u202f: <a href="matrix-q3.html">qui joue avec qui à la q3</a>.</p>';
  t.equal(after, before.replace('<p class="asides" hidden></p>', link), 'in the language of that page');
  t.match(await readFile(join(folder, 'matrix-q3.html'), 'utf8'), '<a href="index.html">');
  await writeFile(join(folder, 'matrix-q4.html'), '');
  await publishAll(sampleBook(reports, 8), folder, all);
  t.match(
    await readFile(index, 'utf8'),
    'à la q3</a>, <a href="matrix-q4.html">qui joue avec qui à la q4</a>',
  );
});
