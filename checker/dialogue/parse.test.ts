import assert from 'node:assert/strict';
import fc from 'fast-check';
import t from 'tap';
import type { Text, Verb } from '../model/dialogue.ts';
import { isAct } from '../model/dialogue.ts';
import { holdsAlways } from '../model/holds-always.sample.ts';
import { DialogueError } from './dialogue-error.ts';
import { parse, peerClient, peerServer, programs, said } from './parse.sample.ts';
import { parseDialogue } from './parse.ts';
import { printDialogue } from './print.ts';
import { verbs } from './verbs/verbs.ts';

function free(written: string): Text {
  return { written, exact: false, said: written };
}

t.test('a dialogue is its headers and its steps, each with its line', (t) => {
  const lines = ['# why', ...programs, '', ...said, 'server is waiting for keyboard and client'];
  t.same(parse(...lines), {
    id: 'three-rounds',
    file: 'q3/three-rounds.dialogue',
    source: lines.join('\n'),
    title: { en: 'three rounds, in order', fr: "trois tours, dans l'ordre" },
    level: 'required',
    points: 4,
    cast: { server: { kind: 'student' }, client: { kind: 'student' } },
    steps: [
      { actor: 'server', line: 7, source: 'server starts', verb: 'starts' },
      { actor: 'client', line: 8, source: 'client starts', verb: 'starts' },
      { actor: 'client', line: 10, source: 'client types bonjour', verb: 'types', text: free('bonjour') },
      { actor: 'server', line: 11, source: 'server shows bonjour', verb: 'shows', text: free('bonjour') },
      {
        actor: 'server',
        line: 12,
        source: 'server is waiting for keyboard and client',
        verb: 'is waiting for',
        awaited: ['keyboard', 'client'],
      },
    ],
  });
  t.end();
});

t.test('tabs, CRLF, a byte order mark and indentation do not matter', (t) => {
  const neat = [...programs, ...said, 'server is waiting for client'];
  const untidy = `\uFEFF${neat.map((line) => `  ${line.replaceAll(' ', ' \t ')}\t`).join('\r\n')}\r\n`;
  const { source, ...dialogue } = parseDialogue(untidy, 'a.dialogue');
  t.equal(source, untidy);
  t.match(parseDialogue(neat.join('\n'), 'a.dialogue'), dialogue);
  t.end();
});

t.test('the longest verb wins', (t) => {
  const { steps } = parse(
    ...peerClient,
    'client sends part of été',
    'client sends rest of été',
    'server shows nothing',
  );
  t.same(
    steps.slice(2).map(({ verb }) => verb),
    ['sends part of', 'sends rest of', 'shows nothing'],
  );
  t.end();
});

t.test('a JSON string says a text exactly, and a length pads it', (t) => {
  const { steps } = parse(
    ...peerClient,
    'client sends "deux  espaces"',
    'client sends (50 characters) bonjour',
    'server shows (50 characters) bonjour',
  );
  t.same(
    steps.slice(2, 4).flatMap((step) => ('text' in step ? [step.text] : [])),
    [
      { written: 'deux  espaces', exact: true, said: 'deux  espaces' },
      { written: 'bonjour', exact: false, characters: 50, said: 'bonjour' },
    ],
  );
  t.end();
});

t.test('slashes separate texts sent together, except inside a JSON string', (t) => {
  const { steps } = parse(...peerClient, 'client sends together un  /  "a / b" / ""', 'server shows un');
  t.match(steps[2], {
    source: 'client sends together un / "a / b" / ""',
    texts: [free('un'), { written: 'a / b', exact: true }, { written: '', exact: true }],
  });
  t.end();
});

t.test('a reference may be in a named language', (t) => {
  const { cast } = parse(...peerServer, 'client types salut', 'server receives line salut');
  t.same(cast, { server: { kind: 'peer' }, client: { kind: 'reference', language: 'python' } });
  t.end();
});

t.test('the table has each verb of the model once, and tells acts apart as the model does', (t) => {
  const kinds: Record<Verb, 'act' | 'expectation'> = {
    starts: 'act',
    restarts: 'act',
    'is killed': 'act',
    types: 'act',
    'closes its keyboard': 'act',
    connects: 'act',
    listens: 'act',
    sends: 'act',
    'sends part of': 'act',
    'sends rest of': 'act',
    'sends unfinished': 'act',
    'sends together': 'act',
    drips: 'act',
    closes: 'act',
    shows: 'expectation',
    'shows nothing': 'expectation',
    'is waiting for': 'expectation',
    ends: 'expectation',
    'ends with an error': 'expectation',
    'is at rest': 'expectation',
    'is deadlocked': 'expectation',
    'is described': 'expectation',
    receives: 'expectation',
    'receives line': 'expectation',
    'receives the end': 'expectation',
  };
  t.same(
    verbs.map(({ name, kind }) => [name, kind]),
    Object.entries(kinds),
  );
  const { steps } = parse(...programs, ...said);
  t.same(steps.map(isAct), [true, true, true, false]);
  t.end();
});

t.test('any file is read or refused with a DialogueError', async (t) => {
  const word = fc.constantFrom(
    ...verbs.map(({ name }) => name),
    'server',
    'client',
    '"',
    '/',
    '""',
    '(9 characters)',
    'and',
    '=',
    '#',
    'a',
  );
  const line = fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 6 });
  const file = fc.array(
    line.map((words) => words.join(' ')),
    { maxLength: 8 },
  );
  await holdsAlways(
    t,
    fc.property(file, fc.constantFrom(programs, peerClient, peerServer, []), (lines, before) => {
      try {
        const dialogue = parse(...before, ...lines);
        // Printing what was read gives a text that is read as the same dialogue.
        const printed = printDialogue(dialogue);
        assert.equal(printDialogue(parseDialogue(printed, dialogue.file)), printed);
      } catch (error) {
        if (!(error instanceof DialogueError)) throw error;
      }
    }),
    { numRuns: 500 },
  );
});
