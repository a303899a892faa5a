import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import type { Dialogue, Step } from '../model/dialogue.ts';
import { holdsAlways } from '../model/holds-always.sample.ts';
import { dialogues, peers, sample } from './dialogue.sample.ts';
import { parseDialogue } from './parse.ts';
import { printDialogue } from './print.ts';
import { describeVerbs } from './verbs/describe-verbs.ts';

t.test('the canonical form is printed as it was read', (t) => {
  for (const source of [sample, peers]) t.equal(printDialogue(parseDialogue(source, 'a.dialogue')), source);
  t.end();
});

type Draft = Omit<Step, 'line' | 'source'>;

/** The dialogue without the line numbers and source of its steps. */
function bare(dialogue: Dialogue): unknown {
  const drafts: readonly Draft[] = dialogue.steps.map(({ line: _line, source: _source, ...draft }) => draft);
  return { ...dialogue, steps: drafts };
}

t.test('a printed dialogue is read as the same dialogue, and printed as the same text', async (t) => {
  await holdsAlways(
    t,
    fc.property(dialogues, (dialogue) => {
      const printed = printDialogue(dialogue);
      const read = parseDialogue(printed, dialogue.file);
      assert.deepEqual(bare(read), bare(dialogue));
      assert.equal(printDialogue(read), printed);
    }),
    { numRuns: 200 },
  );
});

t.test('the reference has the table of verbs that the registry describes', (t) => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  // Formatters pad the columns of a table.
  const table = readme.replaceAll(/-{3,}/gu, '---').replaceAll(/ +/gu, ' ');
  t.ok(table.includes(describeVerbs('en')));
  t.match(describeVerbs('fr'), /\| `is waiting for` _qui and qui_ \| programme \|/);
  t.end();
});
