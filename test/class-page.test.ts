import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { classPage } from '../checker/cohort/publish/class/class-page.ts';
import { sampleBook } from '../checker/cohort/publish/gradebook.sample.ts';
import { underName } from '../checker/cohort/publish/marks/published.ts';
import { publishAll } from '../checker/cohort/publish/publish-all.ts';
import { recordedReports } from '../checker/cohort/publish/recorded.sample.ts';
import { type Locale, locales } from '../checker/model/locale.ts';
import type { Report } from '../checker/model/report.ts';
import { noBrowser, openViewer, violations } from './browser.ts';
import { root } from './checker.ts';
import { playedReports } from './class-reports.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

const part = (name: string) => readFile(join(root, 'dist', name), 'utf8');
const studentParts = async () => ({ style: await part('student.style.css'), script: await part('page.js') });
const classParts = async () => ({ style: await part('class.style.css'), script: await part('class.js') });
const at = new Date(0);
const lab = 'TP sockets';

t.test('the pages of a class, in a browser', { skip: noBrowser }, async (t) => {
  t.setTimeout(300_000);
  const reports = recordedReports();
  const folder = t.testdir({});
  const viewer = await openViewer(1440);
  t.teardown(() => viewer[Symbol.asyncDispose]());
  const index = (size: number, locale: Locale) => writtenIndex(reports, { folder, size, locale });
  const small = await index(200, 'en');

  t.test('axe finds nothing against the class at 200 and at 2,000 students', async (t) => {
    const sizes = [
      { size: 200, locale: 'en' },
      { size: 200, locale: 'fr' },
      { size: 2000, locale: 'fr' },
    ] as const;
    for (const { size, locale } of shareOf('classes', sizes, (one) => `${one.size} ${one.locale}`)) {
      const url = size === 200 && locale === 'en' ? small : await index(size, locale);
      const { page, wrong, asked } = await viewer.open(url, {
        colorScheme: url === small ? 'dark' : 'light',
      });
      await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true');
      t.same(await page.evaluate(idsGivenTwice), [], url);
      // Rows on other pages are in no rule of axe but that one, and at 2,000 students it spends most of its time on them.
      await page.evaluate('for (const row of document.querySelectorAll(".map tr[hidden]")) row.remove()');
      t.same(await violations(page), [], url);
      t.same(asked, [url], 'the page loads nothing but itself');
      t.same(wrong, []);
    }
  });

  t.test('undecided students come first, and every student has a row', async (t) => {
    const { page } = await viewer.open(small);
    t.equal(await page.locator('.map tbody tr').count(), 200);
    t.equal(await page.locator('.map tbody tr:visible').count(), 100, 'a page of them');
    const states = await page.locator('.map tbody tr td:nth-child(3)').allInnerTexts();
    t.same([...new Set(states.slice(0, 10))], ['to be decided']);
    t.notOk(states.slice(10).includes('to be decided'));
    t.equal(await page.locator('.open tbody tr').count(), 10);
  });

  t.test('with the keyboard alone it is filtered, sorted, and its pages are turned', async (t) => {
    const { page } = await viewer.open(small);
    const first = () => page.locator('.map tbody tr:visible th').first().innerText();
    const said = () => page.locator('[data-shown]').innerText();
    await page.locator('[data-search]').focus();
    await page.keyboard.type('zoe');
    t.equal(await said(), '1 of 200 students');
    t.match(await first(), 'Zoé DUPONT', 'accents do not matter');
    await page.keyboard.press('Tab');
    t.equal(await page.locator(':focus').getAttribute('data-state'), '');
    await page.locator('[data-clear]').press('Enter');
    t.equal(await said(), '200 of 200 students');
    await page.locator('[data-turn="1"]').press('Enter');
    t.equal(await page.locator('[data-page]').innerText(), 'Page 2 of 2');
    t.equal(await page.locator(':focus').getAttribute('aria-disabled'), 'true', 'and the focus stays');
    const mark = page.locator('.map thead button', { hasText: 'Mark' });
    await mark.press('Enter');
    t.equal(await page.locator('[aria-sort]').getAttribute('aria-sort'), 'ascending');
    await mark.press('Enter');
    const marks = (await page.locator('.map tbody tr:visible td:nth-child(2)').allInnerTexts()).map(Number);
    t.same(
      marks,
      [...marks].sort((one, other) => other - one),
    );
    await page.locator('[data-state]').selectOption('not-handed-in');
    t.match(await first(), 'Ana Absente');
  });

  t.test('a finding that much of the class has leads to those who have it', async (t) => {
    const { page } = await viewer.open(small);
    const row = page.locator('.met tbody tr', { hasText: 'A deadlock' });
    const [, count] = /\((\d+)\)/.exec(await row.innerText()) ?? [];
    await row.getByRole('button').press('Enter');
    t.match(await page.locator('[data-shown]').innerText(), `${count} of 200 students`);
    t.equal(await page.locator(':focus').innerText(), 'Students and dialogues');
  });

  t.test('no meaning is told by a colour alone, and the page never scrolls sideways', async (t) => {
    const { page } = await viewer.open(small);
    const cells = await page.locator('.map td.passed, .map td.failed, .map td.undecided').allInnerTexts();
    t.same([...new Set(cells)].sort(), ['?', '✓', '✗']);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      t.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width, `${width}`);
    }
  });

  t.test('what to teach again fits into its frame, with its button, in both languages', async (t) => {
    for (const locale of shareOf('languages of what to teach', locales)) {
      const { page } = await viewer.open(locale === 'en' ? small : await index(200, locale));
      for (const width of [800, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        t.equal(await page.evaluate(hiddenWidth), 0, `${locale} at ${width}`);
      }
    }
  });

  t.test('on paper, and without its script, every student is there', async (t) => {
    const { page } = await viewer.open(small);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 1050, height: 740 });
    t.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 1050, 'A4, across');
    t.equal(await page.locator('.map tbody tr:visible').count(), 200);
    const controls = page.locator('button:visible, input:visible, select:visible');
    t.equal(await controls.count(), await page.locator('.map thead button').count(), 'but for the headings');
    const plain = await viewer.open(small, { javaScriptEnabled: false });
    t.equal(await plain.page.locator('.map tbody tr:visible').count(), 200);
    t.equal(await plain.page.locator('button:visible, input:visible').count(), 0);
  });

  t.test('a mark leads from the class to its report, whose texts are texts', async (t) => {
    const urlOf = async (locale: Locale, ...path: readonly string[]) => {
      const out = join(folder, locale);
      if (!existsSync(out))
        await publishAll(sampleBook(reports, 8), out, {
          ...{ locale, lab, at, studentParts, classParts, moodle: false },
        });
      return pathToFileURL(join(out, ...path)).href;
    };
    for (const locale of shareOf('languages of a class', locales)) {
      const { page, wrong } = await viewer.open(await urlOf(locale, 'index.html'));
      await page.getByRole('link', { name: 'HYPERLINK' }).last().click();
      t.match(page.url(), '/reports/evil.html');
      t.equal(await page.locator('script').count(), 1);
      t.not(await page.title(), 'taken');
      t.same(await violations(page), [], `${locale}, evil`);
      t.same(wrong, []);
    }
    const keys = ['e0004', 'e0005', 'e0006', 'absent', 'rar'];
    const students = locales.flatMap((locale) => keys.map((key) => ({ locale, key })));
    for (const { locale, key } of shareOf('students', students, (one) => `${one.locale} ${one.key}`)) {
      const { page, wrong } = await viewer.open(await urlOf(locale, 'reports', `${key}.html`));
      t.same(await violations(page), [], `${locale}, ${key}`);
      await page.setViewportSize({ width: 360, height: 700 });
      t.ok(
        Number(await page.evaluate('document.documentElement.scrollWidth')) <= 360,
        `${locale}, ${key}: a telephone`,
      );
      t.same(wrong, []);
    }
  });
});

/** How much of the findings stands outside their frame, in pixels. */
const hiddenWidth = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.glance .list'))`;

/** The ids that more than one element of a page has. */
const idsGivenTwice = `[...document.querySelectorAll('[id]')]
  .map(({ id }) => id)
  .filter((id, place, all) => all.indexOf(id) !== place)`;

t.test('what was really played is published with its points', { skip: absent('python3') }, async (t) => {
  const [report] = await playedReports(['q1/shows-bytes']);
  const out = t.testdir({});
  await publishAll(sampleBook(report ? [report] : [], 1), out, {
    ...{ locale: 'en', lab, at, studentParts, classParts, moodle: false },
  });
  const { earned = 0, possible = 0 } = report?.points ?? {};
  const page = await readFile(join(out, 'reports', 'zoe-dupont.html'), 'utf8');
  t.ok(possible > 0 && earned < possible);
  t.match(page, `>${earned} of ${possible}</td>`);
  t.match(page, 'fixtures/submissions/q1/shows-bytes');
  for (const { title } of report?.dialogues ?? []) t.match(page, `<th scope="row">${title.en}`);
  const grades = await readFile(join(out, 'grades.csv'), 'utf8');
  t.match(grades, `decided,${earned},${possible},failed,`);
});

interface WrittenIndex {
  readonly folder: string;
  readonly size: number;
  readonly locale: Locale;
}

/** Writes the instructor's page of a class of this size, and resolves to its address. */
async function writtenIndex(
  reports: readonly Report[],
  { folder, size, locale }: WrittenIndex,
): Promise<string> {
  const gradebook = sampleBook(reports, size);
  const options = { gradebook, locale, at, lab, tables: ['grades.csv'], asides: [] };
  const file = join(folder, `${size}-${locale}.html`);
  await writeFile(file, classPage(gradebook.marks.map(underName), options, await classParts()));
  return pathToFileURL(file).href;
}
