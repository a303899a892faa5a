import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { Dialogue } from '../../model/dialogue.ts';
import { holdsAlways } from '../../model/holds-always.sample.ts';
import { dialogues, peers, sample } from '../dialogue.sample.ts';
import { parseDialogue } from '../parse.ts';
import { findQuitWord } from '../quit-words.ts';
import { textsOf } from '../verbs/texts.ts';
import { freshen } from './freshen.ts';

t.test('a fresh word is the same for the same text, and no two texts share one', async (t) => {
  await holdsAlways(
    t,
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

t.test('a text padded to 10,000 characters has varied words and the fresh word at its end', (t) => {
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
