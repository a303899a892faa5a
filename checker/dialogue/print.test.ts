import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import type { Casting, Role } from '../model/actor.ts';
import type { Dialogue, Step, Text } from '../model/dialogue.ts';
import { describeVerbs } from './describe-verbs.ts';
import { freshen } from './freshen.ts';
import { parseDialogue } from './parse.ts';
import { printDialogue } from './print.ts';
import { findQuitWord } from './quit-words.ts';
import { textsOf } from './texts.ts';

const sample = `title     three rounds, in order
title.fr  trois tours, dans l'ordre
level     required
points    4
cast      server=student client=student

server starts
client starts
client types   bonjour
server shows   bonjour
server types   salut
client shows   salut
server is      waiting for client
`;

const peers = `title     several in one segment
title.fr  plusieurs dans un segment
level     robust
points    1
cast      server=reference:c client=peer

server starts
client connects
client sends     together un / "deux / trois" / (40 characters) quatre
server shows     un
server shows     "deux / trois"
client sends     part of (40 characters) quatre
client sends     rest of (40 characters) quatre
client closes
server is        at rest
`;

t.test('the canonical form is printed as it was read', (t) => {
  for (const source of [sample, peers]) t.equal(printDialogue(parseDialogue(source, 'a.dialogue')), source);
  t.end();
});

/** Words that a file can hold without quotes: printable, single spaces, no word that ends a program. */
const words = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 })
  .map((parts) =>
    parts
      .join(' ')
      .replaceAll(/[\s\p{C}\uFFFD]+/gu, ' ')
      .trim(),
  )
  .filter(
    (text) =>
      text !== '' && !/^["/(]|\/|\/$|^(?:nothing|part|rest|together|unfinished|line|the)\b/u.test(text),
  )
  .filter((text) => findQuitWord(text) === undefined);

const text: fc.Arbitrary<Text> = fc.oneof(
  words.map((written) => ({ written, exact: false, said: written })),
  words.map((written) => ({ written, exact: false, characters: 60, said: written })),
  fc
    .string({ unit: 'grapheme' })
    .filter((written) => written.length > 2 && !/[\p{C}\p{Zl}\p{Zp}\uFFFD]/u.test(written))
    .filter((written) => findQuitWord(written) === undefined)
    .map((written) => ({ written, exact: true, said: written })),
);

type Draft = Omit<Step, 'line' | 'source'>;

/** A few steps that belong together, by a program or by the peer. */
function round(role: Role, casting: Casting): fc.Arbitrary<readonly object[]> {
  const actor = role;
  const other = role === 'server' ? 'client' : 'server';
  if (casting.kind !== 'peer') {
    return fc.oneof(
      text.map((text) => [{ actor, verb: 'types', text }]),
      fc
        .subarray([other, 'keyboard'] as const, { minLength: 1 })
        .map((awaited) => [{ actor, verb: 'is waiting for', awaited }]),
      fc
        .constantFrom('shows nothing', 'is at rest', 'is deadlocked', 'is described')
        .map((verb) => [{ actor, verb }]),
    );
  }
  return fc.oneof(
    fc.tuple(fc.constantFrom('sends', 'drips', 'sends unfinished'), text).map(([verb, text]) => [
      { actor, verb, text },
      { actor: other, verb: 'shows', text },
    ]),
    text.map((text) => [
      { actor, verb: 'sends part of', text },
      { actor, verb: 'sends rest of', text },
    ]),
    fc.array(text, { minLength: 2, maxLength: 4 }).map((texts) => [{ actor, verb: 'sends together', texts }]),
  );
}

const student: Casting = { kind: 'student' };
const dialogues = fc
  .constantFrom<readonly [Casting, Casting]>(
    [student, student],
    [student, { kind: 'peer' }],
    [{ kind: 'reference', language: 'c' }, { kind: 'peer' }],
    [{ kind: 'peer' }, { kind: 'reference' }],
  )
  .chain(([server, client]) =>
    fc.record(
      {
        title: fc.tuple(words, words).map(([en, fr]) => ({ en, fr })),
        level: fc.constantFrom('required' as const, 'robust' as const),
        points: fc.nat(20),
        cast: fc.constant({ server, client }),
        rounds: fc.array(fc.oneof(round('server', server), round('client', client)), { maxLength: 6 }),
      },
      { noNullPrototype: true },
    ),
  )
  .map(({ rounds, ...heading }): Dialogue => {
    const { server, client } = heading.cast;
    const steps = [
      { actor: 'server', verb: server.kind === 'peer' ? 'listens' : 'starts' },
      { actor: 'client', verb: client.kind === 'peer' ? 'connects' : 'starts' },
      ...rounds.flat(),
      server.kind === 'peer'
        ? { actor: 'server', verb: 'receives the end' }
        : { actor: 'server', verb: 'is at rest' },
    ] as unknown as readonly Step[];
    return { id: 'a', file: 'a.dialogue', ...heading, steps };
  });

/** A dialogue without what its file's layout adds. */
function bare(dialogue: Dialogue): unknown {
  const drafts: readonly Draft[] = dialogue.steps.map(({ line: _line, source: _source, ...draft }) => draft);
  return { ...dialogue, steps: drafts };
}

t.test('what is printed is read again as the same dialogue, and printed as the same text', (t) => {
  fc.assert(
    fc.property(dialogues, (dialogue) => {
      const printed = printDialogue(dialogue);
      const read = parseDialogue(printed, dialogue.file);
      assert.deepEqual(bare(read), bare(dialogue));
      assert.equal(printDialogue(read), printed);
    }),
    { numRuns: 200 },
  );
  t.end();
});

t.test('a fresh word is the same for the same text, and no two texts share one', (t) => {
  fc.assert(
    fc.property(dialogues, fc.string(), (dialogue, seed) => {
      const fresh = freshen(dialogue, seed);
      assert.deepEqual(freshen(dialogue, seed), fresh);
      const texts = fresh.steps.flatMap(textsOf);
      const distinct = new Map(
        texts.map(({ exact, written, characters, said }) => [said, `${exact} ${written} ${characters}`]),
      );
      assert.equal(new Set(distinct.values()).size, distinct.size);
      const lines = [...distinct.keys()];
      for (const { exact, written, characters, said } of texts) {
        if (exact) assert.equal(said, written);
        else {
          assert.match(
            said.slice(written.length),
            characters === undefined ? /^ [1-9]\d{3,}$/ : /^ [a-z ]+ [1-9]\d{3,}$/,
          );
          if (characters !== undefined) assert.equal([...said].length, characters);
          const word = said.split(' ').at(-1) ?? '';
          assert.equal(lines.filter((line) => line.includes(word)).length, 1, `${word} is in one text only`);
        }
        assert.equal(findQuitWord(said), undefined);
      }
    }),
    { numRuns: 100 },
  );
  t.end();
});

t.test('another seed or another dialogue says other words', (t) => {
  const dialogue = parseDialogue(sample, 'a.dialogue');
  const said = (from: Dialogue, seed: string) =>
    freshen(from, seed)
      .steps.flatMap(textsOf)
      .map((text) => text.said);
  t.same(said(dialogue, '1'), said(dialogue, '1'));
  t.notSame(said(dialogue, '1'), said(dialogue, '2'));
  t.notSame(said(dialogue, '1'), said({ ...dialogue, id: 'b' }, '1'));
  t.end();
});

t.test('a text of 10,000 characters has as many, of words that vary, the fresh one at the end', (t) => {
  const source = peers.replaceAll('40 characters', '10000 characters');
  const texts = freshen(parseDialogue(source, 'a.dialogue'), 'seed').steps.flatMap(textsOf);
  const long = texts.find(({ characters }) => characters === 10_000)?.said ?? '';
  t.equal([...long].length, 10_000);
  t.match(long, /^quatre [a-z]+ .* [a-z]+ \d{4}$/);
  const filler = long.split(' ').slice(1, -1);
  t.ok(new Set(filler).size > filler.length * 0.98, 'hardly a word comes twice');
  t.end();
});

t.test('two thousand texts of one dialogue have two thousand words, none part of another', (t) => {
  const types = Array.from({ length: 1990 }, (_, index) => `client types mot ${index}`);
  const source = sample.replace(/client types.*/su, [...types, 'server is at rest'].join('\n'));
  const fresh = freshen(parseDialogue(source, 'a.dialogue'), 'seed').steps.flatMap(textsOf);
  const words = fresh.map(({ said }) => said.split(' ').at(-1) ?? '');
  t.equal(new Set(words).size, 1990);
  t.equal(new Set(words.map(({ length }) => length)).size, 1);
  t.end();
});

t.test('the reference has the table of verbs as the registry has it', (t) => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  // The formatter pads the columns of a table.
  const table = readme.replaceAll(/-{3,}/gu, '---').replaceAll(/ +/gu, ' ');
  t.ok(table.includes(describeVerbs('en')));
  t.match(describeVerbs('fr'), /\| `is waiting for` _qui and qui_ \| programme \|/);
  t.end();
});
