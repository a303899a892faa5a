import t from 'tap';
import type { Gradebook } from '../../../model/cohort/cohort.ts';
import type { Report } from '../../../model/report.ts';
import { sampleBook } from '../gradebook.sample.ts';
import { recordedReports } from '../recorded.sample.ts';
import { csv } from '../tables/csv.ts';
import { keyTable } from '../tables/key-table.ts';
import { coverOf } from './cover.ts';
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
    const drawn = ['a1', 'a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8', 'i9'];
    const first = underCodes(book.marks, { known: new Map(), newCode: () => drawn.shift() ?? 'z0' });
    t.equal(new Set(first.map(({ name }) => name)).size, book.marks.length);
    t.same(
      first.map(({ name }) => name),
      [...first.map(({ name }) => name)].sort(),
      'in the order of the codes',
    );
    t.ok(
      first.every(({ id, email, group, key }) => [id, email, group, key].every((each) => each === undefined)),
    );
    for (const locale of ['en', 'fr'] as const) {
      const folder = t.testdir({ 'key.csv': csv(keyTable(first), locale) });
      const known = await knownCodes(`${folder}/key.csv`);
      const again = underCodes(more(book).marks, { known, newCode: () => 'n3w' });
      const codes = (all: typeof first) => new Map(all.map(({ mark, name }) => [mark.handIn.key, name]));
      for (const [key, code] of codes(first)) t.equal(codes(again).get(key), code, `${locale}: ${key}`);
      t.equal(codes(again).get('late'), 'n3w');
    }
    t.same(await knownCodes(`${t.testdir({})}/key.csv`), new Map(), 'none yet');
  },
);

function more({ marks, ...rest }: Gradebook): Gradebook {
  const late = {
    questions: [],
    mark: 0,
    outOf: 20,
    handIn: { key: 'late', student: { name: 'Léa Tard' }, notes: [] },
  };
  return { ...rest, marks: [late, ...marks] };
}
