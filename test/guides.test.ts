import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import t from 'tap';
import { findingCodes } from '../checker/model/finding.ts';
import { anchorOf, fencesOf, headingsOf, linksOf, proseOf } from './markdown.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const pages = findPages(root).map((file) => relative(root, file));
const guides = ['GUIDE.md', 'GUIDE.fr.md'];
const french = pages.filter((page) => page.endsWith('.fr.md'));
const forStudents = pages.filter((page) => /^(README|GUIDE|exercises)/.test(page));

for (const guide of guides) {
  t.test(`${guide} has a heading for every finding, in the order of the model`, async (t) => {
    const codes: ReadonlySet<string> = new Set(findingCodes);
    t.strictSame(
      headingsOf(read(guide)).filter((heading) => codes.has(heading)),
      [...findingCodes],
    );
  });

  t.test(`${guide} says of every finding what a student needs`, async (t) => {
    for (const code of findingCodes) {
      const [, section = ''] = read(guide).split(`\n## ${code}\n`);
      const [own = ''] = section.split('\n## ');
      t.equal(own.match(/^\*\*/gm)?.length, 3, `${code}: why, how to fix it, what is behind it`);
      t.equal(fencesOf(own)[0]?.text.trimEnd().split('\n').length, 2, `${code}: two lines of a report`);
      t.ok(fencesOf(own).length > 1 === !withoutCode.has(code), `${code}: code before and after`);
    }
  });
}

/** Findings that need no change of code. */
const withoutCode: ReadonlySet<string> = new Set(['untouched', 'machine-fault', 'checker-fault']);

t.test('both guides have the same code apart from comments and words', async (t) => {
  const codeOf = (guide: string) =>
    fencesOf(read(guide))
      .filter(({ language }) => language !== '')
      .map(({ language, text }) => `${language}\n${text.replace(/#.*|\/[/*].*|'[^'\n]*'/g, '')}`);
  t.strictSame(codeOf('GUIDE.fr.md'), codeOf('GUIDE.md'));
});

t.test('every piece of Python can be parsed', async (t) => {
  const pieces = pages.flatMap((page) =>
    fencesOf(read(page)).filter(({ language }) => language === 'python'),
  );
  const program = 'import ast, json, sys\nfor text in json.load(sys.stdin): ast.parse(text)';
  const { failed, stderr } = await execa('python3', ['-c', program], {
    input: JSON.stringify(pieces.map(({ text }) => text)),
    reject: false,
  });
  t.notOk(failed, stderr);
});

for (const page of french) {
  t.test(`${page} has the typography of French`, async (t) => {
    for (const [index, line] of proseOf(read(page)).split('\n').entries()) {
      const at = `${page}:${index + 1}: ${line}`;
      t.notMatch(
        line,
        /[^\u202f][;?!»]|[^\u202f]:(?![-|])/,
        `a narrow no-break space (U+202F) before ; : ? ! » ${at}`,
      );
      t.notMatch(line, /«[^\u202f]/, `a narrow no-break space (U+202F) after « ${at}`);
      t.notMatch(line, /'/, `the apostrophe ’ ${at}`);
    }
  });
}

for (const page of forStudents) {
  t.test(`${page} has none of the words that make a student feel small`, async (t) => {
    const prose = findingCodes.reduce((text, code) => text.replaceAll(code, ''), proseOf(read(page)));
    t.notMatch(prose, /\b(just|simply|obviously|wrong|simplement|évidemment)\b/i);
  });
}

for (const page of pages) {
  const links = linksOf(read(page)).filter(({ target }) => !/^[a-z]+:/.test(target));
  if (links.length === 0) continue;
  t.test(`every link of ${page} leads somewhere`, async (t) => {
    for (const { target, line } of links) {
      const [path = '', anchor] = decodeURIComponent(target).split('#');
      const file = path === '' ? page : join(dirname(page), path);
      t.ok(existsSync(join(root, file)), `${page}:${line}: ${target}`);
      if (anchor !== undefined)
        t.ok(headingsOf(read(file)).map(anchorOf).includes(anchor), `${page}:${line}: ${target}`);
    }
  });
}

/**
 * A quoted report: `<!-- report: ARGUMENTS -->` and then the output of `npm run check -- ARGUMENTS`. `<!-- report,
 * lines 3-9 19-24: ARGUMENTS -->` quotes only these lines of it.
 */
const quoted = /<!-- report(?:, lines ([\d -]+))?: (.+?) -->\n\n```\n[\s\S]*?^```$/gm;

for (const page of ['README.md', ...guides]) {
  t.test(`the report that ${page} quotes is a real one`, async (t) => {
    const quotes = [...read(page).matchAll(quoted)];
    t.not(quotes.length, 0);
    for (const [block, lines, words = ''] of quotes) {
      const locale = page.endsWith('.fr.md') ? 'fr' : 'en';
      const args = [...words.split(' '), '--seed', 'guide', '--locale', locale];
      const { stdout } = await execa('sh', ['bin/alternance', 'check', ...args], {
        cwd: root,
        reject: false,
      });
      const [marker = ''] = block.split('\n');
      const report = lines === undefined ? stdout.trimEnd() : excerptOf(stdout, lines);
      const fresh = `${marker}\n\n\`\`\`\n$ npm run check -- ${words}\n${report}\n\`\`\``;
      if (process.env.UPDATE_GOLDENS && timeless(fresh) !== timeless(block)) {
        writeFileSync(
          join(root, page),
          read(page).replace(block, () => fresh),
        );
      } else {
        t.equal(timeless(block), timeless(fresh));
      }
    }
  });
}

/** The lines in the ranges `3-9 19-24`, counted from 1, with an ellipsis between two ranges. */
function excerptOf(text: string, ranges: string): string {
  const lines = text.split('\n');
  const pieces = ranges.split(' ').map((range) => {
    const [first = 1, last] = range.split('-').map(Number);
    return lines.slice(first - 1, last).join('\n');
  });
  return pieces.join('\n     …\n');
}

t.test('the figures that the README compares are those of the benchmark', async (t) => {
  const rows = (page: string) => read(page).match(/^\| (alternance|expect .*?|pexpect .*?) \| \d+ \| \d+ /gm);
  t.equal(rows('bench/README.md')?.length, 3);
  t.same(rows('README.md'), rows('bench/README.md'));
});

/** Times differ from run to run, so they are masked. */
function timeless(report: string): string {
  return report.replace(/ *\d+ ms/g, ' N ms');
}

/** The Markdown files of a folder and of the folders in it. */
function findPages(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist|\..*)$/.test(basename(path)) ? [] : findPages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
