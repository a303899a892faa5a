import { readdirSync, readFileSync } from 'node:fs';
import t from 'tap';
import { languageIds, languages } from '../checker/languages/languages.ts';
import type { Tool } from '../checker/languages/row/tool.ts';
import { languagesOf } from '../checker/model/lab.ts';
import { openLab } from '../checker/submissions/open-lab.ts';

const { lab } = await openLab('.', process.cwd());
const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

t.test('every file beside the table of languages is a row of it', async (t) => {
  const files = readdirSync(new URL('../checker/languages', import.meta.url));
  const named = files.map((file) => /^(\w+)\.ts$/.exec(file)?.[1]).filter((name) => name !== undefined);
  const rows = named.filter((name) => name !== 'languages');
  t.same(rows.sort(), [...languageIds].sort());
});

t.test('an extension belongs to one language', async (t) => {
  const extensions = Object.values(languages).flatMap((row) => row.extensions);
  t.same(extensions, [...new Set(extensions)]);
});

t.test('the README lists each language with its extensions, its stubs and its tools', async (t) => {
  const quoted = (words: readonly string[]) => words.map((word) => `\`${word}\``);
  const needs = ({ names }: Tool) =>
    quoted(names)
      .join(', ')
      .replace(/, (?=[^,]*$)/, ' or ');
  const rows = languageIds.map((id) => {
    const { name, extensions, tools } = languages[id];
    const cells = [
      name,
      quoted(extensions).join(' '),
      languagesOf(lab).includes(id) ? 'yes' : '',
      Object.values(tools).map(needs).join(', '),
    ];
    return `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  });
  t.ok(read('README.md').includes(`\n${rows.join('\n')}\n`), rows.join('\n'));
});

t.test('the schema of the JSON report knows each language', async (t) => {
  const { $defs } = JSON.parse(read('schema/report.schema.json'));
  t.same($defs.language.enum, [...languageIds, 'command']);
});

t.test('the reference of the dialogues lists each language', async (t) => {
  const listed = languageIds.map((id, index) => `\`${index === 0 ? 'reference' : ''}:${id}\``).join(', ');
  t.ok(read('checker/dialogue/README.md').replace(/\s+/g, ' ').includes(` ${listed};`), listed);
});

t.test('what the tools need is installed where the tests run', async (t) => {
  const installed = /^packages=\((.*)\)$/m.exec(read('.ci/run'))?.[1]?.split(' ') ?? [];
  const needed = Object.values(languages).flatMap(({ tools }) =>
    Object.values(tools).flatMap(({ packages }) => packages.split(' ')),
  );
  t.same(
    needed.filter((name) => !installed.includes(name)),
    [],
  );
});
