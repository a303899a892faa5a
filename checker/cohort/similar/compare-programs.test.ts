import { readFileSync } from 'node:fs';
import t from 'tap';
import type { SourceLanguage } from '../../languages/languages.ts';
import type { ComparedProgram } from '../../model/cohort/similar.ts';
import { comparePrograms } from './compare-programs.ts';

const root = new URL('../../../', import.meta.url);
const stubs = [new URL('exercises', root).pathname];
const source = (path: string) => readFileSync(new URL(path, root), 'utf8');
const client = (name: string) => source(`fixtures/submissions/q3/${name}/client.py`);

function program(key: string, text: string, language: SourceLanguage = 'python'): ComparedProgram {
  const handIn = { key, student: { name: key }, notes: [] };
  return { handIn, question: 'q3', role: 'client', language, file: 'client.py', lines: text.split('\n') };
}

const compare = (...programs: readonly ComparedProgram[]) => comparePrograms(programs, { stubs });

t.test('other names, comments and white space make no difference, and the lines are told', async (t) => {
  const text = client('right-polling');
  const renamed = text.replaceAll('network', 'prise').replaceAll('line', 'mot').replace(/ *#.*/g, '');
  const { alike, pairs } = await compare(program('ada', text), program('bob', `\n\n\n${renamed}`));
  t.equal(pairs, 1);
  t.match(alike, [{ left: { handIn: { key: 'ada' } }, right: { handIn: { key: 'bob' } }, share: 1 }]);
  const [first] = alike[0]?.lines ?? [];
  t.ok(first && first.left.to - first.left.from > 15, 'most of it');
  t.equal((first?.right.from ?? 0) - (first?.left.from ?? 0) > 0, true, 'each by its own numbers');
});

t.test('programs that do the same in another way are not alike', async (t) => {
  const { alike, pairs } = await compare(
    program('ada', client('right-polling')),
    program('bob', client('right-recv-1024')),
    program('cy', source('fixtures/submissions/q3/c-never-flushes/client.c'), 'c'),
  );
  t.equal(pairs, 1, 'and not compared with those of another language');
  t.same(alike, []);
});

t.test('what a stub has is not counted, nor two programs of one hand-in', async (t) => {
  const stub = source('exercises/q3/python/client.py');
  const own = (word: string) => `${stub}\n${word} = 1\n`;
  t.same((await compare(program('ada', own('a')), program('bob', own('b')))).alike, []);
  const one = program('ada', client('right-polling'));
  t.same((await compare(one, { ...one, file: 'old/client.py' })).alike, []);
});

t.test(
  'what more than half of a class has is the sheet’s, and a language without a grammar is told',
  async (t) => {
    const usual = client('right-polling');
    const class12 = Array.from({ length: 12 }, (_, place) => program(`s${place}`, usual));
    t.same((await compare(...class12)).alike, []);
    const copied = client('right-recv-1024');
    const { alike } = await compare(...class12, program('ada', copied), program('bob', copied));
    t.match(alike, [{ left: { handIn: { key: 'ada' } }, right: { handIn: { key: 'bob' } }, share: 1 }]);
    const perl = program('cy', 'print 1;', 'perl');
    const deep = program('dan', `x = ${'['.repeat(50_000)}${']'.repeat(50_000)}`);
    t.match(await compare(deep, program('ada', copied), program('bob', copied)), {
      ...{ pairs: 1, unread: [{ handIn: { key: 'dan' } }] },
      alike: [{ share: 1 }],
    });
    t.match(await compare(perl), { programs: 1, pairs: 0, alike: [], leftOut: ['perl'] });
  },
);

t.test('every grammar is there, and reads a program of its language', async (t) => {
  const samples = {
    typescript: source('solutions/q3/typescript/client.ts'),
    javascript:
      'const net = require("node:net");\nnet.connect(8080, () => { for (;;) console.log(1 + 2, [3, 4], { a: 5 }); });\n',
    java: source('fixtures/submissions/q3/right-java/Client.java'),
    ruby: 'require "socket"\ns = TCPSocket.new("localhost", 8080)\nwhile (l = gets)\n  s.puts(l + "a", [1, 2].map { |x| x * 2 })\n  puts s.gets\nend\n',
    c: source('solutions/q3/c/client.c'),
  } as const;
  for (const [language, text] of Object.entries(samples) as [SourceLanguage, string][]) {
    const { alike } = await compare(program('ada', text, language), program('bob', text, language));
    // The solution fills in what the stub leaves open, so some is left to compare.
    t.equal(alike.length, 1, language);
  }
});
