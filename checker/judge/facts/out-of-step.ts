import t from 'tap';
import { judge } from '../judge.ts';
import { findingOf, opened } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, closed, ended, q3, rest, sent, showed, typed } from './literal-transcript.ts';

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
