// Which programs look alike, as a command and in a browser, under names and under codes.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import t from 'tap';
import { noBrowser, openViewer, violations } from './browser.ts';
import { root, startCommand } from './checker.ts';
import { shareOf } from './share.ts';

async function grade(words: readonly string[]) {
  const command = [join(root, 'bin', 'alternance'), 'grade', ...words];
  const { stdout, stderr, exitCode } = await startCommand(command).subprocess;
  return { stdout: String(stdout), stderr: String(stderr), exitCode };
}

/** Two alike but for their names, one of whom names the other; one of another kind. */
async function makeCohort(cohort: string): Promise<void> {
  const from = (name: string) => join(root, 'fixtures/submissions/q3', name, 'client.py');
  const give = async (name: string, text: string) => {
    await mkdir(join(cohort, name, 'q3'), { recursive: true });
    await writeFile(join(cohort, name, 'q3', 'client.py'), text);
  };
  const text = await readFile(from('right-polling'), 'utf8');
  await give('Zoé DUPONT', `# </pre><script>document.title = "taken"</script>\n${text}`);
  await give('Marc Lefèvre', `# with Zoe Dupont\n${text.replaceAll('network', 'prise')}`);
  await mkdir(join(cohort, 'Ali', 'q3'), { recursive: true });
  await cp(from('right-recv-1024'), join(cohort, 'Ali', 'q3', 'client.py'));
}

t.test('look-alikes are told with their lines, start nothing, and change no mark', async (t) => {
  const top = t.testdir({});
  const [cohort, out] = [join(top, 'cohort'), join(top, 'out')];
  await makeCohort(cohort);
  const words = [cohort, 'q3', '--out', out, '--similar'];
  const told = await grade(words);
  t.equal(told.exitCode, 0, told.stderr);
  t.match(told.stdout, /3 programs compared; 1 pair is alike by half or more/);
  const rows = (await readFile(join(out, 'similar.csv'), 'utf8')).trim().split('\r\n');
  t.equal(rows.length, 2);
  t.match(rows[1], /^1,q3,Marc Lefèvre,q3\/client\.py,[^,]+,Zoé DUPONT,q3\/client\.py,/);
  await t.rejects(readFile(join(out, 'grades.csv')), { code: 'ENOENT' });

  await grade([...words, '--anonymous', '--locale', 'fr']);
  const covered = await readFile(join(out, 'anonymous', 'similar.html'), 'utf8');
  const table = await readFile(join(out, 'anonymous', 'similar.csv'), 'utf8');
  t.notMatch(`${covered}${table}`, /dupont|lef[eè]vre|zo[eé]/i);
  t.match(covered, /# with [A-Z0-9]{6}\n/);
  const both = await grade([...words, '--matrix', 'q3']);
  t.match(both, { exitCode: 2, stderr: /--matrix has no part in it/ });

  t.test('in a browser', { skip: noBrowser }, async (t) => {
    const viewer = await openViewer(1440);
    t.teardown(() => viewer[Symbol.asyncDispose]());
    const pages = [
      [out, 'light'],
      [join(out, 'anonymous'), 'dark'],
    ] as const;
    for (const [folder, colorScheme] of shareOf('pages of look-alikes', pages, ([, theme]) => theme)) {
      const url = pathToFileURL(join(folder, 'similar.html')).href;
      const { page, wrong, asked } = await viewer.open(url, { colorScheme });
      await page.locator('summary').press('Enter');
      t.equal(await page.locator('pre:visible').count(), 2, 'side by side');
      t.ok((await page.locator('mark').count()) > 20);
      t.same(await violations(page), [], url);
      t.same(asked, [url]);
      t.same(wrong, []);
      t.not(await page.title(), 'taken');
      for (const width of [320, 768]) {
        await page.setViewportSize({ width, height: 800 });
        t.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width, `${width}`);
      }
    }
  });
});
