import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import t from 'tap';
import xmllint from 'xmllint-wasm';
import type { Gradebook } from '../../model/cohort/cohort.ts';
import { assignCodes } from './anonymous/assign-codes.ts';
import { sampleBook } from './gradebook.sample.ts';
import { publishAll } from './publish-all.ts';
import type { PublishAllOptions } from './publish-all-options.ts';
import { recordedReports } from './recorded.sample.ts';
import { createOverrides } from './tables/create-overrides.ts';
import { unzipped } from './unzip.sample.ts';

const parts = async () => ({ style: 'p {}', script: '"use strict"' });
const options: PublishAllOptions = {
  ...{ locale: 'fr', lab: 'TP sockets', at: new Date(0), moodle: true },
  ...{ studentParts: parts, classParts: parts },
};
const book = sampleBook(recordedReports(), 8);

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const),
    ),
  );
}

t.test('all that comes out stands in the folder, whole, and no draft is left', async (t) => {
  const folder = t.testdir({});
  const { files, leftOut } = await publishAll(book, folder, options);
  const all = await contents(folder);
  for (const file of files) t.ok(all.has(file), file);
  t.same(leftOut, ['evil', 'e0006']);
  const keys = book.marks.map(({ handIn }) => handIn.key).sort();
  t.same(
    (await readdir(join(folder, 'reports'))).sort(),
    keys.map((key) => `${key}.html`),
  );
  t.same(
    (await readdir(join(folder, 'gradescope'))).sort(),
    keys.map((key) => `${key}.json`),
  );
  t.notOk([...all.keys()].some((file) => file.endsWith('.part')));
  const schema = await readFile(new URL('../../../schema/junit.xsd', import.meta.url), 'utf8');
  const xml = [{ fileName: 'junit.xml', contents: all.get('junit.xml') ?? '' }];
  const { valid, errors } = await xmllint.validateXML({ xml, schema: [schema] });
  t.ok(valid, errors.map(({ message }) => message).join('\n'));
  const zip = await unzipped(await readFile(join(folder, 'feedback.zip')));
  t.equal(zip.get('Zoé DUPONT_12345_assignsubmission_file_rapport.html'), all.get('reports/zoe-dupont.html'));
  t.equal(zip.size, book.marks.length);
});

t.test('every mark leads to its report, its dialogues and its transcript', async (t) => {
  const folder = t.testdir({});
  await publishAll(book, folder, options);
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  const page = await readFile(join(folder, 'reports', 'e0005.html'), 'utf8');
  t.match(index, '<a href="reports/e0005.html#report-1">7,5</a>');
  for (const [, id] of index.matchAll(/href="reports\/e0005\.html#(report-\d)"/g))
    t.match(page, `id="${id}"`);
  t.match(page, 'transcripts/e0005-q1.json.gz');
  t.match(page, 'la graine 5eed.e0005');
  t.match(page, 'Fixé à 7,5 à la main\u202f: it runs &lt;b&gt;on the machine of the course&lt;/b&gt;');
  const late = await readFile(join(folder, 'reports', 'e0004.html'), 'utf8');
  t.match(late, 'Rendu avec 3 heures de retard\u202f: 2,5 points en moins.');
  const absent = await readFile(join(folder, 'reports', 'absent.html'), 'utf8');
  t.match(absent, 'Rien n’a été rendu.');
  const rar = await readFile(join(folder, 'reports', 'rar.html'), 'utf8');
  t.match(rar, 'une archive rar, qui n’est pas décompressée ici');
});

t.test('what a human decided is never written over', async (t) => {
  const folder = t.testdir({});
  await createOverrides(folder, 'fr');
  const file = join(folder, 'overrides.csv');
  t.equal(await readFile(file, 'utf8'), '\ufeffkey;question;points;reason\r\n');
  await writeFile(file, 'key;question;points;reason\r\nrar;q1;12;shown to me\r\n');
  await createOverrides(folder, 'fr');
  t.match(await readFile(file, 'utf8'), 'rar;q1;12;shown to me');
});

t.test('the same gradebook is published as the same bytes', async (t) => {
  const [one, other] = [t.testdir({ one: {}, other: {} })].flatMap((folder) => [
    `${folder}/one`,
    `${folder}/other`,
  ]);
  await publishAll(book, one ?? '', options);
  await publishAll(book, other ?? '', options);
  const [first, second] = [await contents(one ?? ''), await contents(other ?? '')];
  for (const [file, text] of first) if (file !== 'grades.xlsx') t.ok(second.get(file) === text, file);
});

t.test('under codes no file tells a name', async (t) => {
  const top = t.testdir({});
  const folder = join(top, 'anonymous');
  let drawn = 0;
  const file = join(top, 'key.csv');
  const handIns = book.marks.map(({ handIn }) => handIn);
  const codes = await assignCodes(handIns, { file, locale: 'fr', newCode: () => `k${drawn++}` });
  await publishAll(book, folder, { ...options, moodle: false, codes });
  const all = await contents(folder);
  t.match(await readFile(file, 'utf8'), /k0;zoe-dupont;Zoé DUPONT;22001;zoe.dupont@example.org;TP1/);
  t.ok(all.has('reports/k0.html'));
  for (const [file, text] of all)
    t.notMatch(`${file} ${text}`, /dupont|22001|absente|e0004|HYPERLINK/i, file);
  const zip = await unzipped(await readFile(join(folder, 'feedback.zip')));
  t.ok(zip.has('k0/rapport.html'));
  t.notMatch([...zip].flat().join('\n'), /dupont|22001|absente|e0004/i);
});

t.test('the reports of one student are in memory at a time', async (t) => {
  const folder = t.testdir({});
  const asked: string[] = [];
  let held = 0;
  let most = 0;
  const watched: Gradebook = {
    ...book,
    load: async (key, question) => {
      // A page is written before the reports of the next student are read.
      const before = asked.at(-1)?.split(' ')[0];
      if (before !== undefined && before !== key) {
        t.ok((await readdir(join(folder, 'reports'))).includes(`${before}.html`), before);
        held = 0;
      }
      held += 1;
      most = Math.max(most, held);
      asked.push(`${key} ${question}`);
      return book.load(key, question);
    },
  };
  await publishAll(watched, folder, options);
  t.equal(most, book.questions.length);
  t.equal(new Set(asked).size, asked.length, 'and read once');
});
