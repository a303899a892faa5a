import fc from 'fast-check';
import type { Casting, Role } from '../model/actor.ts';
import type { Dialogue, Step, Text } from '../model/dialogue.ts';
import { printDialogue } from './print.ts';
import { findQuitWord } from './quit-words.ts';

/** A dialogue between two programs, in canonical form. */
export const sample = `title     three rounds, in order
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

/** A dialogue of a program and the peer, with a length and with texts sent together. */
export const peers = `title     several in one segment
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

/** Words that a file can hold without quotes: printable, with single spaces, and without a word that ends programs. */
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

/** Steps of one actor that belong together. */
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
/** Any dialogue that a file can hold. */
export const dialogues = fc
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
    const dialogue = { id: 'a', file: 'a.dialogue', ...heading, steps };
    return { ...dialogue, source: printDialogue(dialogue) };
  });
