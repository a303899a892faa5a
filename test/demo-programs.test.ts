// The programs that are shown to a class: short, the same four steps in each, and each pair has its fate.
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import t from 'tap';
import { sourceText } from '../checker/demo/source-text.ts';
import { readCells } from '../checker/demo/stage/pairs.ts';
import { languageOf, languages } from '../checker/languages/languages.ts';
import { checkJson, root } from './checker.ts';
import { shareOf } from './share.ts';
import { absent } from './tools.ts';

const skip = absent('python3', 'gcc');
const folders = ['python', 'typescript', 'c'];
const roles = ['server', 'client'] as const;
const starts = ['keyboard', 'network'] as const;
const programs = folders.flatMap((folder) =>
  readdirSync(join(root, 'demo', folder)).map((name) => join(folder, name)),
);
const textOf = (path: string) => readFileSync(join(root, 'demo', path), 'utf8');

t.test('each language has the four programs, short enough for a projector', async (t) => {
  const names = roles.flatMap((role) => starts.map((start) => `${role}-${start}-first`)).sort();
  for (const folder of folders) {
    const own = programs.filter((path) => path.startsWith(`${folder}/`));
    t.same(own.map((path) => path.replace(/^\w+\/|\.\w+$/g, '')).sort(), names, folder);
  }
  for (const path of programs) {
    const lines = textOf(path).split('\n');
    t.ok(lines.length <= 32 && lines.every((line) => line.length <= 80), path);
  }
});

t.test('the steps of a program are those of the sheet, in the order of its name', async (t) => {
  const order = {
    client: { keyboard: '1234', network: '3412' },
    server: { keyboard: '7856', network: '5678' },
  };
  for (const path of programs) {
    const [, role, start] = /(server|client)-(keyboard|network)-first/.exec(path) ?? [];
    const steps = [...textOf(path).matchAll(/(?:#|\/\/|\/\*) (\d)\) /g)].map(([, step]) => step).join('');
    t.equal(steps, order[role as 'server'][start as 'network'], path);
  }
});

t.test('every program is there in French, the same but for its comments', async (t) => {
  const bare = (path: string, text: string) =>
    text.replace(/"""[\s\S]*?"""/g, '').replace(languages[languageOf(path) ?? 'python'].comments, '');
  for (const path of programs) {
    const french = textOf(join('fr', path));
    t.equal(bare(path, french), bare(path, textOf(path)), path);
    t.equal(french.split('\n').length, textOf(path).split('\n').length, 'the lines have the same numbers');
    t.match(french, /attendre le (serveur|client)/, path);
  }
});

t.test('a class sees the comments in its language, whichever program runs', async (t) => {
  const pairs = await readCells(join(root, 'demo'), 'python');
  const source = pairs['network-network']?.sources.client;
  if (!source) throw new Error('there is no such pair');
  t.equal(sourceText(source, 'en'), textOf('python/client-network-first.py'));
  t.equal(sourceText(source, 'fr'), textOf('fr/python/client-network-first.py'));
  t.equal(sourceText({ file: 'client.py', text: 'x = 1\n' }, 'fr'), 'x = 1\n', 'a source of one language');
});

/** What the checker says when each pair plays the dialogue of the sheet, in which the client speaks first. */
const fates = [
  { client: 'keyboard', server: 'network', verdict: 'passed', codes: [] },
  { client: 'network', server: 'network', verdict: 'failed', codes: ['deadlock'] },
  { client: 'keyboard', server: 'keyboard', verdict: 'failed', codes: ['crossed'] },
  { client: 'network', server: 'keyboard', verdict: 'failed', codes: ['wrong-wait'] },
] as const;

for (const { client, server, verdict, codes } of shareOf(
  'pairs of the demo',
  fates,
  (one) => one.verdict + one.codes,
)) {
  t.test(`${client} first with ${server} first has its fate in every language`, { skip }, async (t) => {
    const dir = t.testdir({});
    for (const path of programs) {
      const [, folder = '', role = '', start, extension] =
        /^(\w+)\/(\w+)-(\w+)-first(\.\w+)$/.exec(path) ?? [];
      mkdirSync(join(dir, folder), { recursive: true });
      if (start === { client, server }[role as 'client'])
        cpSync(join(root, 'demo', path), join(dir, folder, `${role}${extension}`));
    }
    const { report } = await checkJson(['q3', '--dir', dir, '--only', 'client-first']);
    t.equal(report.reports.length, folders.length);
    for (const { submission, dialogues } of report.reports) {
      const [{ verdict: given, findings } = { verdict: '', findings: [] }] = dialogues;
      t.equal(given, verdict, submission);
      t.same(
        findings.map(({ code }) => code),
        codes,
        submission,
      );
      t.ok(
        findings.every(({ decided }) => decided === 'at-rest'),
        'proved',
      );
    }
  });
}
