// Who plays with whom, as a browser shows it: at the size of a class, at the largest of which every pair plays, and above.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { everyPairUpTo } from '../checker/cohort/matrix/plan-meetings.ts';
import { sampleMatrix } from '../checker/cohort/publish/matrix/matrix.sample.ts';
import { publishMatrix } from '../checker/cohort/publish/matrix/publish-matrix.ts';
import { recordedReports } from '../checker/cohort/publish/recorded.sample.ts';
import type { Locale } from '../checker/model/locale.ts';
import { noBrowser, openViewer, violations } from './browser.ts';
import { root } from './checker.ts';
import { shareOf } from './share.ts';

const part = (name: string) => readFile(join(root, 'dist', name), 'utf8');
const parts = async () => ({ style: await part('class.style.css'), script: await part('class.js') });

t.test('the page of a matrix, in a browser', { skip: noBrowser }, async (t) => {
  t.setTimeout(300_000);
  const top = t.testdir({});
  const viewer = await openViewer(1440);
  t.teardown(() => viewer[Symbol.asyncDispose]());
  const write = async (size: number, locale: Locale) => {
    const folder = join(top, `${size}-${locale}`);
    const matrix = sampleMatrix(recordedReports(), size);
    await publishMatrix(matrix, folder, { locale, lab: 'TP', at: new Date(0), parts, codes: undefined });
    return pathToFileURL(join(folder, 'matrix-q3.html')).href;
  };
  const small = await write(20, 'en');
  const largest = await write(everyPairUpTo, 'fr');
  const sampled = await write(200, 'en');

  t.test('axe finds nothing, in both themes, and it loads nothing but itself', async (t) => {
    const pages = { small, largest, sampled, 'sampled in French': await write(200, 'fr') };
    for (const [, url] of shareOf('pages of a matrix', Object.entries(pages), ([name]) => name)) {
      const { page, wrong, asked } = await viewer.open(url, {
        colorScheme: url === largest ? 'dark' : 'light',
      });
      t.same(await violations(page), [], url);
      t.same(asked, [url]);
      t.same(wrong, []);
      t.not(await page.title(), 'taken');
    }
  });

  t.test('students stand by students, and a class that is too large by their meetings', async (t) => {
    const { page } = await viewer.open(largest);
    const rows = everyPairUpTo + 1;
    const servers = await page.locator('.map thead .dialogue').count();
    t.equal(servers, rows - 3, 'three have no server');
    t.equal(await page.locator('.map tbody td[title]').count(), rows * servers);
    t.equal(await page.locator('.map tbody td.own').count(), servers);
    const { page: other } = await viewer.open(sampled);
    t.equal(await other.locator('.map tbody tr').count(), 200);
    t.match(await other.locator('.summary').innerText(), /more than 30 hand-ins.*12 others\. The seed 5eed/s);
    t.ok((await other.locator('.map tbody tr').nth(7).locator('td[title]').count()) > 12);
  });

  t.test('it is sorted by how many partners each works with', async (t) => {
    const { page } = await viewer.open(small);
    for (const heading of ['Partners', 'As client', 'As server']) {
      const button = page.locator('.map thead button', { hasText: heading });
      await button.press('Enter');
      await button.press('Enter');
      const column = 2 + ['Partners', 'As client', 'As server'].indexOf(heading);
      const cells = await page.locator(`.map tbody td:nth-child(${column})`).allInnerTexts();
      const counts = cells.map((text) => Number(text.split('/')[0] || -1));
      t.same(
        counts,
        counts.toSorted((one, other) => other - one),
        heading,
      );
    }
  });

  t.test('with the keyboard alone each meeting is read, and its details are reached', async (t) => {
    const { page } = await viewer.open(small);
    const said = () => page.locator('[data-meeting]').innerText();
    const first = page.locator('.map tbody td[tabindex="0"]');
    t.equal(await first.count(), 1, 'one stop of the Tab key');
    await first.focus();
    t.match(await said(), /^client: the solution · server: the solution · /);
    await page.keyboard.press('ArrowRight');
    t.match(await said(), /^client: the solution · server: =HYPERLINK/);
    await page.keyboard.press('ArrowDown');
    t.match(await said(), /^client: =HYPERLINK.* · server: =HYPERLINK/);
    await page.keyboard.press('Home');
    t.match(await said(), /server: the solution/);
    await page.locator('.map tbody td.failed').first().click();
    const line = await said();
    t.match(line, /failed: a deadlock/);
    await page.keyboard.press('Enter');
    const row = await page.locator(':focus').innerText();
    const [, client = '', server = ''] = /client: (.*?) · server: (.*?) ·/.exec(line) ?? [];
    t.ok(row.includes(client) && row.includes(server), row);
    t.match(row, /waits for a line from the/);
    await page.locator('[data-state]').selectOption('some');
    t.ok((await page.locator('.map tbody tr:visible').count()) > 0);
  });

  t.test('a meeting that is pointed at is told, and nothing is told by a colour alone', async (t) => {
    const { page } = await viewer.open(largest);
    await page.locator('.map tbody td.undecided').first().hover();
    t.match(await page.locator('[data-meeting]').innerText(), /^client.*serveur.*indécis/);
    const cells = await page.locator('.map tbody td[title]').allInnerTexts();
    t.same([...new Set(cells)].sort(), ['?', '–', '✓', '✗'].sort());
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      t.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width, `${width}`);
    }
  });

  t.test('without its script, and on paper, all is there', async (t) => {
    const { page } = await viewer.open(small, { javaScriptEnabled: false });
    t.equal(await page.locator('.map tbody tr:visible').count(), 21);
    t.equal(await page.locator('button:visible, input:visible, [data-meeting]:visible').count(), 0);
    t.ok(await page.locator('.map td.failed').first().getAttribute('title'));
    const { page: printed } = await viewer.open(largest);
    await printed.emulateMedia({ media: 'print' });
    await printed.setViewportSize({ width: 1050, height: 740 });
    t.ok(Number(await printed.evaluate('document.documentElement.scrollWidth')) <= 1050, 'A4, across');
  });
});
