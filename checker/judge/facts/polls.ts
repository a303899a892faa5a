// A program that looks by a clock gets the findings of one that blocks, once its rounds have shown what it reads.
import t from 'tap';
import type { Happening } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { chat, findingOf, opened } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, probe, q3, rest, sent, showed, typed, unread } from './literal-transcript.ts';
import { stopped } from './stopped.ts';

const q4 = { rule: 'speaks at any time' } as const;
const line = dialogueOf(['client types un+12', 'server shows un+12']);
const listening = rest(['keyboard', 'client', 'clock'], ['keyboard', 'server', 'clock'], 'patience');
const tried = [
  ...[probe('server', 'essai'), probe('client', 'autre')],
  ...[sent('server', 'essai\n'), showed('client', 'essai\n')],
];

t.test('question 4: a keyboard at which no round looks is one that is not read', async (t) => {
  const play = (deaf: Happening) => stopped(deaf, deaf, [...tried, deaf], q4);
  const deaf = rest(['keyboard', 'client', 'clock'], ['server', 'clock'], 'polled');
  t.match(play(deaf), { code: 'one-way', actors: ['client'], half: 'keyboard' });
  const unknown = play(rest(['keyboard', 'client', 'clock'], ['clock'], 'polled'));
  t.notMatch(unknown, { half: 'keyboard' }, 'what it looks at is not known');
});

t.test('question 4: bytes that no round takes out of a socket are not read', async (t) => {
  const play = (deaf: Happening) =>
    findingOf(
      line,
      [
        ...at(0, listening, typed('client', 'un 12')),
        ...at(1, sent('client', 'un 12\n'), deaf, ...tried, deaf),
      ],
      q4,
    );
  const deaf = unread(rest(['keyboard', 'clock'], ['keyboard', 'server', 'clock'], 'polled'), 'server');
  t.match(play(deaf), { code: 'one-way', actors: ['server'], half: 'connection' });
});

t.test('a line that was cut on the wire is the cause, though its reader looks by a clock', async (t) => {
  const wait = rest(['client', 'clock'], ['server', 'clock'], 'polled');
  const play = (wire: string) =>
    findingOf(line, [...at(0, listening, typed('client', 'un 12')), ...at(1, sent('client', wire), wait)]);
  t.match(play('un'), { code: 'line-altered', actors: ['client'], seen: 'on the wire', shown: 'un' });
});

t.test('question 3: a line that has arrived, and for which its reader looks again, is late', async (t) => {
  const wait = rest(['client', 'clock'], ['server', 'clock'], 'polled');
  const events = [...at(0, listening, typed('client', 'un 12')), ...at(1, sent('client', 'un 12\n'), wait)];
  t.match(findingOf(line, events), { code: 'line-late', actors: ['server'], until: 'more' });
});

t.test(
  'a line that was taken from a keyboard and is not sent is late, if each source is known',
  async (t) => {
    const before = rest(['client', 'clock'], ['keyboard', 'clock'], 'polled');
    const play = (after: Happening) => {
      const events = [...opened, ...at(2, before, typed('client', 'bonjour 12\n')), ...at(3, after)];
      return judge(chat, { events, wired: true }, q3).findings[0];
    };
    const late = { code: 'line-late', actors: ['client'], until: 'never' };
    t.match(play(rest(['client', 'clock'], ['server', 'clock'], 'polled')), late);
    t.notMatch(play(rest(['client', 'clock'], ['clock'], 'polled')), late, 'it may look at its keyboard');
  },
);
