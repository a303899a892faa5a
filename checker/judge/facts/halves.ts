import t from 'tap';
import type { Happening } from '../../model/transcript.ts';
import { findingOf } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, closed, complained, probe, rest, sent, showed, typed, unread } from './literal-transcript.ts';
import { stopped } from './stopped.ts';

const q4 = { rule: 'speaks at any time' } as const;
const full = rest(['keyboard', 'client'], ['keyboard', 'server']);
const fromServer = [probe('server', 'essai'), probe('client', 'autre'), sent('server', 'essai\n')];
const tried = [...fromServer, showed('client', 'essai\n')];

t.test('question 4: a line that stays unread on a keyboard goes one way', async (t) => {
  const deaf = rest(['keyboard', 'client'], ['server']);
  const released = [
    closed('server', 'keyboard'),
    sent('client', 'bonjour 12\n'),
    showed('server', 'bonjour 12\n'),
  ];
  t.match(stopped(deaf, deaf, [...tried, deaf], q4), { code: 'one-way', actors: ['client'] });
  t.match(stopped(deaf, deaf, [...tried, deaf, ...released], q4), { code: 'one-way', actors: ['client'] });
});

t.test('question 4: a line that stays unread in a socket goes one way', async (t) => {
  const deaf = rest(['keyboard', 'child'], ['keyboard', 'server']);
  const play = (look: Happening) =>
    findingOf(
      dialogueOf(['client types un+12', 'server shows un+12']),
      [...at(0, full, typed('client', 'un 12')), ...at(1, sent('client', 'un 12\n'), look, ...tried, look)],
      q4,
    );
  t.match(play(deaf), { code: 'one-way', actors: ['server'] });
  // A parent process that waits for a hang-up only waits for the client, but reads none of its lines.
  t.match(play(unread(full, 'server')), { code: 'one-way', actors: ['server'] });
});

t.test('question 4: a half that has ended its direction of the connection goes one way', async (t) => {
  const cut = rest(['keyboard', 'client'], ['server']);
  const before = [...at(0, full, closed('client', 'connection'), typed('client', 'un 12')), ...at(1, cut)];
  const dialogue = dialogueOf(['client types un+12', 'server shows un+12']);
  t.match(findingOf(dialogue, before, q4), { code: 'one-way', actors: ['client'] });
});

t.test('question 4: a program that goes on when the other side speaks still alternates', async (t) => {
  const turn = rest(['keyboard', 'client'], ['server']);
  const moves = [...tried, sent('client', 'bonjour 12\n'), showed('server', 'bonjour 12\n'), turn];
  t.match(stopped(turn, turn, moves, q4), { code: 'still-alternates', actors: ['client'] });
});

t.test(
  'question 4: a line that was taken and is held back is late, and a dead thread has crashed',
  async (t) => {
    const held = [...tried, full, closed('client', 'keyboard'), showed('server', 'bonjour 12\n')];
    t.match(stopped(full, full, held, q4), { code: 'line-late' });
    const deaf = rest(['keyboard', 'client'], ['server']);
    const trace = complained('client', 'Traceback (most recent call last):\n  File "client.py", line 3\n');
    const events = [...at(0, full, typed('client', 'un 12'), trace), ...at(1, deaf, ...tried, deaf)];
    t.match(findingOf(dialogueOf(['client types un+12', 'server shows un+12']), events, q4), {
      code: 'crashed',
    });
  },
);
