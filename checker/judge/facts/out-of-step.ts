import t from 'tap';
import type { Happening } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { findingOf, opened } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import {
  at,
  closed,
  connected,
  ended,
  listening,
  q3,
  rest,
  sent,
  showed,
  started,
  typed,
} from './literal-transcript.ts';

t.test(
  'question 3: a program that sends more lines than its turns allow, or than were typed, is named',
  async (t) => {
    const dialogue = dialogueOf(['client types un+12', 'server shows un+12', 'server is waiting for client']);
    const play = (...lines: readonly string[]) => {
      const begun = [...at(0, typed('client', 'un 12')), ...at(1, showed('server', 'un 12\n'))];
      const wire = lines.map((line) => sent('client', line));
      const events = [...begun, ...at(2, ...wire, rest(['keyboard'], ['keyboard']))];
      return judge(dialogue, { events, wired: true }, q3).findings[0];
    };
    t.match(play('un 12\n', '\n'), { code: 'line-out-of-turn', actors: ['client'], seen: 'on the wire' });
    t.match(play('un 12\n'), { code: 'wrong-wait', actors: ['server'] });
  },
);

t.test('question 3: an empty line that is sent when another line has come says upon which', async (t) => {
  const dialogue = dialogueOf([
    'client types un+12',
    'server shows un+12',
    'server types deux+34',
    'client shows deux+34',
    'server is waiting for client',
  ]);
  const events = [
    ...at(0, typed('client', 'un 12')),
    ...at(1, sent('client', 'un 12\n'), showed('server', 'un 12\n')),
    ...at(2, typed('server', 'deux 34')),
    ...at(3, sent('server', 'deux 34\n'), sent('client', '\n'), showed('client', 'deux 34\n')),
    ...at(4, rest(['keyboard'], ['keyboard'])),
  ];
  t.match(judge(dialogue, { events, wired: true }, q3).findings[0], {
    code: 'line-out-of-turn',
    actors: ['client'],
    why: 'empty',
    upon: 'deux 34',
  });
});

t.test(
  'question 3: a program that ends the connection is named, and not the program that ends because of it',
  async (t) => {
    const dialogue = dialogueOf(['server starts', 'client starts', 'server is waiting for client']);
    const end = [closed('client', 'connection'), closed('server', 'connection'), ended('server', 0)];
    t.match(findingOf(dialogue, [...opened, ...at(2, ...end, rest('ended', ['keyboard']))]), {
      code: 'ended-early',
      actors: ['client'],
      end: { hungUp: true },
    });
  },
);

t.test('a line that was sent before its turn is its sender’s fault, whatever shows it', async (t) => {
  const quiet = dialogueOf([
    'server starts',
    'client starts',
    'server types salut+34',
    'client shows nothing',
  ]);
  const play = (...before: readonly Happening[]) => {
    const events = [
      ...at(0, started('server'), listening()),
      ...at(1, started('client'), connected(), ...before),
      ...at(2, typed('server', 'salut 34\n'), sent('server', 'salut 34\n')),
      ...at(3, showed('client', 'salut 34\n'), rest(['client'], ['keyboard'])),
    ];
    return judge(quiet, { events, wired: true }, q3).findings[0];
  };
  const early = { code: 'line-out-of-turn', actors: ['server'], seen: 'on the wire', why: 'early' };
  t.match(play(), early);
  t.notMatch(play(sent('client', 'bonjour 12\n')), early);
});
