import t from 'tap';
import type { Happening } from '../../model/transcript.ts';
import { asked, chat, findingOf } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import {
  at,
  closed,
  connected,
  listening,
  rest,
  showed,
  started,
  typed,
  unconnected,
} from './literal-transcript.ts';

const lines = showed('server', 'waiting\n'.repeat(40));

t.test('what floods before anything has ended does so because of no end', async (t) => {
  const chatter = (...what: readonly Happening[]) => findingOf(chat, [...asked, ...at(3, ...what)]);
  t.match(chatter(lines, rest(['screen'], ['keyboard'], 'patience')), { code: 'flood', by: 'nothing' });
  const gone = [closed('client', 'connection'), lines] as const;
  t.match(chatter(...gone, rest(['screen'], 'ended', 'patience')), { code: 'flood', by: 'an end' });
});

t.test('a server that floods is seen not to have accepted its client', async (t) => {
  const unheard = dialogueOf([
    'server starts',
    'client starts',
    'client types bonjour+12',
    'server shows bonjour+12',
  ]);
  const play = (look: Happening) => [
    ...at(0, started('server'), listening()),
    ...at(1, started('client'), connected()),
    ...at(2, typed('client', 'bonjour 12')),
    ...at(3, lines, look),
  ];
  const look = rest(['screen'], ['keyboard'], 'patience');
  t.match(findingOf(unheard, play(unconnected(look))), {
    code: 'flood',
    actors: ['server'],
    by: 'unaccepted',
  });
  t.match(findingOf(unheard, play(look)), { code: 'flood', by: 'nothing' });
});

t.test('a server that floods before any client has come has accepted none', async (t) => {
  const flooded = { event: 'flooded', actor: 'server', bytes: 300_000 } as const;
  const start = (...what: readonly Happening[]) => findingOf(chat, at(0, started('server'), ...what));
  t.match(start(listening(), flooded, rest('ended', 'absent', 'ended')), { code: 'flood', by: 'unaccepted' });
  t.match(start(flooded, rest('ended', 'absent', 'ended')), { code: 'flood', by: 'nothing' });
});
