import t from 'tap';
import type { Report } from '../../../model/report.ts';
import { sampleBook } from '../gradebook.sample.ts';
import { recordedReports } from '../recorded.sample.ts';
import { assignCodes } from './assign-codes.ts';
import { coverOf } from './cover.ts';
import { coverNames } from './cover-names.ts';
import { coverRun } from './cover-run.ts';
import { knownCodes } from './known-codes.ts';
import { underCodes } from './under-codes.ts';

const book = sampleBook(recordedReports(), 8);
const [zoe] = book.marks;
const cover = zoe ? coverOf(zoe.handIn, 'k7') : String;

t.test('a name is covered however it is written, and nothing else is', async (t) => {
  const told = {
    'Zoé DUPONT': 'k7',
    'ZOE dupont': 'k7',
    'zoe-dupont/q3/serveur_dupont.py': 'k7/q3/serveur_k7.py',
    'Zoé DUPONT_12345_assignsubmission_file_/tp.zip': 'k7',
    '/cohort/Zoé DUPONT_12345_assignsubmission_file_/server.py': 'k7/server.py',
    'zoe.dupont@example.org': 'k7',
    'numéro 22001, pas 220010': 'numéro k7, pas 220010',
    'le serveur répond à Dupontel': 'le serveur répond à Dupontel',
    'Zoe\u0301 !': 'k7 !',
  };
  for (const [text, covered] of Object.entries(told)) t.equal(cover(text), covered, text);
});

t.test('a report keeps its words, and loses the name wherever a program or a path may hold it', async (t) => {
  const report = recordedReports().find(({ question }) => question === 'q3');
  const named = JSON.parse(
    JSON.stringify(report)
      .replaceAll('server.py', 'server-dupont.py')
      .replaceAll('fixtures/submissions', 'Zoé DUPONT'),
  ) as Report;
  t.match(JSON.stringify(named), /dupont/i);
  const run = { seed: '5', conditions: { rest: 'proof', network: 'own' }, reports: [named] } as const;
  const covered = coverRun(run, cover);
  t.notMatch(JSON.stringify(covered), /dupont/i);
  const [own] = covered.reports;
  t.same(
    own?.dialogues.map(({ id, verdict, cast }) => [id, verdict, cast]),
    named.dialogues.map(({ id, verdict, cast }) => [id, verdict, cast]),
  );
  t.same(coverRun(run, String).reports[0], named, 'nothing else is touched');
});

t.test('a student whose name is a word of the lab does not break a report', async (t) => {
  const [report] = recordedReports();
  const run = {
    seed: '5',
    conditions: { rest: 'proof', network: 'own' },
    reports: report ? [report] : [],
  } as const;
  const handIn = { key: 'client', student: { name: 'Client SERVER' }, notes: [] };
  const covered = coverRun(run, coverOf(handIn, 'k7')).reports[0];
  t.same(covered?.dialogues[0]?.cast, report?.dialogues[0]?.cast);
  t.same(
    covered?.dialogues[0]?.findings.map(({ actors }) => actors),
    report?.dialogues[0]?.findings.map(({ actors }) => actors),
  );
  t.same(Object.keys(covered?.files ?? {}), Object.keys(report?.files ?? {}));
});

t.test(
  'codes are unlike each other, are kept in key.csv, and stay when the class is graded again',
  async (t) => {
    const handIns = book.marks.map(({ handIn }) => handIn);
    for (const locale of ['en', 'fr'] as const) {
      const drawn = ['a1', 'a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8', 'i9'];
      const file = `${t.testdir({})}/key.csv`;
      const first = await assignCodes(handIns, { file, locale, newCode: () => drawn.shift() ?? 'z0' });
      const codes = handIns.map(({ key }) => first.codeOf(key));
      t.equal(new Set(codes).size, handIns.length);
      const published = underCodes(book.marks, first);
      t.same(
        published.map(({ name }) => name),
        [...codes].sort(),
        'in the order of the codes',
      );
      t.ok(
        published.every(({ id, email, group, key }) =>
          [id, email, group, key].every((each) => each === undefined),
        ),
      );
      const late = { key: 'late', student: { name: 'Léa Tard' }, notes: [] };
      const again = await assignCodes([late, ...handIns], { file, locale, newCode: () => 'n3w' });
      t.same(
        handIns.map(({ key }) => again.codeOf(key)),
        codes,
      );
      t.equal(again.codeOf('late'), 'n3w');
      t.equal((await knownCodes(file)).get('late'), 'n3w');
    }
    t.same(await knownCodes(`${t.testdir({})}/key.csv`), new Map(), 'none yet');
  },
);

t.test('a neighbour who is named is covered too, and words that are names besides are not', async (t) => {
  const people = [
    { name: 'Zoé DUPONT', id: '22001', email: 'zoe.dupont@example.org' },
    { name: 'Marc Petit' },
    { name: 'Ana Maria de la Cruz', id: 'acruz7' },
    { name: 'test' },
  ];
  const cover = coverNames(
    people.map((student, place) => ({
      code: `k${place}`,
      handIn: { key: student.name.toLowerCase().replace(/\W+/g, '-'), student, notes: [] },
    })),
  );
  const told = {
    'with Dupont, Zoe!': 'with Dupont, Zoe!',
    'with Dupont Zoe!': 'with k0!',
    '# zoe_dupont and MARC PETIT': '# k0 and k1',
    'petit Petit Marc': 'petit k1',
    'mail zoe.dupont@example.org': 'mail k0',
    'acruz7 22001 test': 'k2 k0 test',
  };
  for (const [text, covered] of Object.entries(told)) t.equal(cover(text), covered, text);
  t.equal(cover('Ana Maria de la Cruz, de la Cruz'), 'k2, de la Cruz');
});
