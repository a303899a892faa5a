import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { marked } from 'marked';
import t from 'tap';
import { findingCodes } from '../../model/finding.ts';
import { paintWith, plainPaint } from '../../report/text/paint.ts';
import { learnWidths, widthOf } from '../../report/text/width.ts';
import { guidePage } from './guide-page.ts';
import { renderMarkdown } from './terminal-markdown.ts';

await learnWidths();

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const sheet = { paint: plainPaint, width: 40, locale: 'en' } as const;
const render = (text: string, more: Partial<typeof sheet | { width: number; locale: 'fr' }> = {}) =>
  renderMarkdown(marked.lexer(text), { ...sheet, ...more }).join('\n');

t.test('a paragraph is wrapped anew, and code keeps its own lines', async (t) => {
  t.equal(
    render('One line of the source\nand the next one of it.\n\n```python\nif x:\n    y()\n```\n', {
      width: 30,
    }),
    'One line of the source and the\nnext one of it.\n\n  if x:\n      y()',
  );
});

t.test('without colours code keeps its backquotes; with them it is coloured', async (t) => {
  t.equal(render('A **bold** `recv`, [see](#there).'), 'A bold `recv`, see.');
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const paint = paintWith({
    bold: mark('b'),
    cyan: mark('c'),
    dim: mark('d'),
    red: mark('r'),
    green: mark('g'),
    yellow: mark('y'),
  });
  t.equal(
    renderMarkdown(marked.lexer('A **bold** `recv`.'), { ...sheet, paint, width: 80 }).join('\n'),
    'A <b>bold</b> <c>recv</c>.',
  );
});

t.test('a table stands in columns, or row by row where there is no room', async (t) => {
  const table = '| | one | two |\n|---|---|---|\n| **a** | first | second |\n';
  t.equal(render(table), '    one     two\n─   ─────   ──────\na   first   second');
  t.equal(render(table, { width: 14 }), 'a\n  one: first\n  two:\n    second');
  t.equal(render(table, { width: 16, locale: 'fr' }).split('\n')[1], '  one\u202f: first');
});

t.test('every finding has its page in both guides, and no line of prose is too wide', async (t) => {
  for (const locale of ['en', 'fr'] as const) {
    for (const code of findingCodes) {
      const page = await guidePage({ ...sheet, width: 80, locale, code, language: 'python', root });
      t.ok(page?.startsWith(`${code}\n`), `${code}, ${locale}`);
      const wide = (page ?? '').split('\n').filter((line) => widthOf(line) > 80);
      t.same(wide, [], `${code}, ${locale}`);
    }
  }
});

t.test('the examples are those of the reader’s own language', async (t) => {
  const guide = readFileSync(join(root, 'GUIDE.md'), 'utf8');
  t.match(guide, /```c\n/, 'the guide has examples in C');
  const page = (language: 'python' | 'c') => guidePage({ ...sheet, code: 'line-split', language, root });
  t.match(await page('c'), /\/\* before/);
  t.notMatch(await page('c'), /# before/);
  t.notMatch(await page('python'), /\/\* before/);
});
