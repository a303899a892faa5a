import t from 'tap';
import { sampleBook } from '../gradebook.sample.ts';
import { underName } from '../marks/published.ts';
import { recordedReports } from '../recorded.sample.ts';
import { unzipped } from '../unzip.sample.ts';
import { csv } from './csv.ts';
import { withoutFormula } from './formula.ts';
import { gradesTable } from './grades-table.ts';
import { moodleTable } from './moodle.ts';
import { xlsx } from './xlsx.ts';

const book = sampleBook(recordedReports(), 8);
const published = book.marks.map(underName);

t.test('a French Excel opens the grades: a mark of order, semicolons, commas in numbers', async (t) => {
  const text = csv(gradesTable(published, { gradebook: book, locale: 'fr', anonymous: false }), 'fr');
  t.equal(text.codePointAt(0), 0xfeff);
  const [header = '', zoe = ''] = text.slice(1).split('\r\n');
  t.match(header, /^Nom;Numéro d’identification;Adresse de courriel;Groupe;Note sur 20;État;q1 points;/);
  t.match(zoe, /^Zoé DUPONT;22001;zoe\.dupont@example\.org;TP1;\d+(,\d+)?;décidé;/);
  t.match(text, /;3;2,5;/, 'the penalty');
  t.ok(text.endsWith('\r\n'));
});

t.test('an English table has commas, and points in numbers', async (t) => {
  const text = csv({ columns: ['a', 'b'], rows: [['x;y', 1.5]] }, 'en');
  t.equal(text, '\ufeffa,b\r\n"x;y",1.5\r\n');
});

t.test('a student who handed nothing in has a row with 0, and one that is open has no mark', async (t) => {
  const { columns, rows } = gradesTable(published, { gradebook: book, locale: 'en', anonymous: false });
  const [mark, state] = [columns.indexOf('Mark out of 20'), columns.indexOf('State')];
  const told = (name: string) => rows.filter((row) => row[0] === name).map((row) => [row[mark], row[state]]);
  t.same(told('Ana Absente'), [[0, 'not handed in']]);
  t.same(told('Rémi Archive'), [[0, 'cannot be graded']]);
  t.same(told('Étudiante 0006'), [[undefined, 'to be decided']]);
  t.ok(rows.every((row) => row.length === columns.length));
});

t.test('no cell begins a formula, in whatever country the file is opened', async (t) => {
  const signs = ['=', '+', '-', '@', '\uff1d', '\uff0b', '\uff0d', '\uff20', '\t', '\r'];
  for (const sign of signs) {
    t.equal(withoutFormula(`${sign}1+1`), `'${sign}1+1`, JSON.stringify(sign));
    t.equal(withoutFormula(`  ${sign}1`), `  '${sign}1`, 'after spaces');
    t.equal(withoutFormula(`a;${sign}1`), `a;'${sign}1`, 'after the separator of another country');
    t.equal(withoutFormula(`a\n${sign}1`), `a\n'${sign}1`, 'on a line of its own');
  }
  t.equal(withoutFormula('Jean-Luc O’Brien + 1'), 'Jean-Luc O’Brien + 1', 'names stay as they are');
  const text = csv(gradesTable(published, { gradebook: book, locale: 'en', anonymous: false }), 'en');
  t.notMatch(text, /(^|[,;\r\n]"?)[=+@]/, 'the evil student');
});

t.test('Moodle gets the ID number or the address, decimal points, and decided marks only', async (t) => {
  const { table, leftOut } = moodleTable(published, 'fr');
  t.equal(table.columns[0], 'Numéro d’identification');
  t.same(
    table.rows.map(([id]) => id),
    ['22001', '22003', '22004', '230004', '230005', '230007'],
  );
  t.same(
    leftOut.map(({ key }) => key),
    ['evil', 'e0006'],
  );
  t.match(csv(table, 'en'), /\r\n22003,0,/);
  const byEmail = book.marks.map((mark) => {
    const { name } = mark.handIn.student;
    return underName({ ...mark, handIn: { ...mark.handIn, student: { name, email: 'a@example.org' } } });
  });
  t.equal(moodleTable(byEmail, 'en').table.columns[0], 'Email address');
});

t.test('a group has a row for each member, in the table for Moodle too', async (t) => {
  const [zoe] = book.marks;
  const members = [
    { name: 'Zoé DUPONT', id: '22001' },
    { name: 'Luc PAIRE', id: '22009' },
  ];
  const pair = zoe ? [underName({ ...zoe, handIn: { ...zoe.handIn, members } })] : [];
  const { rows } = gradesTable(pair, { gradebook: book, locale: 'en', anonymous: false });
  t.same(
    rows.map(([name, id, , group]) => [name, id, group]),
    [
      ['Zoé DUPONT', '22001', 'TP1'],
      ['Luc PAIRE', '22009', 'TP1'],
    ],
  );
  t.same(
    moodleTable(pair, 'en').table.rows.map(([id]) => id),
    ['22001', '22009'],
  );
});

t.test('the workbook is one that Excel opens, and holds no formula', async (t) => {
  const table = gradesTable(published, { gradebook: book, locale: 'en', anonymous: false });
  const bytes = await xlsx(
    { ...table, rows: [...table.rows, ['\u0000\ud83d=1+1', 'x'.repeat(40_000)]] },
    'en',
  );
  t.equal(bytes.subarray(0, 2).toString(), 'PK');
  const files = await unzipped(bytes);
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  t.notMatch(sheet, /<f[ >]/);
  t.match(sheet, /<v>7\.5<\/v>/, 'numbers are numbers');
  t.match([...files.values()].join(''), '=HYPERLINK(', 'the name is a text');
});
