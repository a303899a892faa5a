import { readdir, readFile, writeFile } from 'node:fs/promises';
import t from 'tap';
import type { ReporterOptions } from '../checker/report/content/reporter.ts';
import { report } from '../checker/report/reported.sample.ts';
import { learnWidths, widthOf } from '../checker/report/text/width.ts';
import { recorded, told } from './recorded.ts';

await learnWidths();

const fixture = (name: string) => new URL(`../fixtures/reports/${name}`, import.meta.url);

/** The reports of typical failures as a first-year student reads them; `UPDATE_GOLDENS=1` rewrites the files. */
t.test('typical failures are reported word for word as approved', async (t) => {
  const failures = (await readdir(fixture(''))).filter((file) => file.endsWith('.json'));
  t.ok(failures.length >= 12);
  for (const file of failures) {
    const name = file.replace('.json', '');
    const events = await recorded(name);
    const pages: string[] = [];
    for (const [title, more] of Object.entries(views)) {
      const text = await report('terminal', told(events), more);
      t.ok(Math.max(...text.split('\n').map(widthOf)) <= (more.width ?? 80), `${name}, ${title}, fits`);
      pages.push(`=== ${title}\n\n${text}`);
    }
    const golden = fixture(`${name}.txt`);
    if (process.env.UPDATE_GOLDENS === '1') await writeFile(golden, pages.join('\n'));
    t.equal(pages.join('\n'), await readFile(golden, 'utf8').catch(() => ''), name);
  }
});

const views: Readonly<Record<string, Partial<ReporterOptions>>> = {
  'English, 80 columns': {},
  'French, 80 columns': { locale: 'fr' },
  'English, 40 columns': { width: 40 },
  'French, 40 columns': { locale: 'fr', width: 40 },
  'English, in ASCII': { ascii: true },
  'English, for a screen reader': { plain: true },
  'French, for a screen reader': { locale: 'fr', plain: true },
};
