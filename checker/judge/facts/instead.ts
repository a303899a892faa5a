import t from 'tap';
import type { Source } from '../../model/standing.ts';
import type { Happening } from '../../model/transcript.ts';
import { causeOf } from '../causes/cause.ts';
import { replay } from '../follow/replay.ts';
import { asked, chat, findingOf, opened } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import {
  at,
  closed,
  connected,
  listening,
  listens,
  probe,
  q3,
  rest,
  sent,
  showed,
  started,
  typed,
  unconnected,
} from './literal-transcript.ts';

t.test(
  'a line that arrived at a program at its keyboard is out of turn, whatever then made it come',
  async (t) => {
    const pair = dialogueOf(['client sends bonjour+12', 'server shows bonjour+12'], { client: 'peer' });
    const events = [
      ...at(0, sent('client', 'bonjour 12\n')),
      ...at(1, rest(['keyboard'], 'peer')),
      ...at(2, sent('client', '\n'), probe('server', 'essai\n'), showed('server', 'bonjour 12\n')),
    ];
    const code = (rule: 'takes turns' | 'speaks at any time' | 'shows') => {
      const { failure } = replay(pair, { events, stoppedAt: 1, wired: true }, { ...q3, rule });
      return failure && causeOf(failure)?.code;
    };
    t.equal(code('takes turns'), 'line-out-of-turn');
    t.equal(code('speaks at any time'), 'still-alternates');
    t.equal(code('shows'), 'line-late');
  },
);

t.test('a server that does not accept is seen to wait for something else', async (t) => {
  const called = [...at(0, started('server'), listening()), ...at(1, started('client'), connected())];
  const before = [...called, ...at(2, typed('client', 'bonjour 12'))];
  const waits = (...sources: readonly Source[]) =>
    findingOf(chat, [...before, ...at(3, unconnected(rest(sources, ['server'])))]);
  t.match(waits('child'), { code: 'not-accepting', instead: 'child' });
  t.match(waits('resumption'), { code: 'not-accepting', instead: 'resumption' });
  t.match(waits('thread'), { code: 'not-accepting', instead: 'thread' });
});

t.test('a program that has not begun is seen to wait for something else', async (t) => {
  const waits = (...sources: readonly Source[]) =>
    findingOf(chat, [...at(0, started('server'), listens(rest(sources), []))]);
  t.match(waits('thread'), { code: 'not-listening', instead: 'thread' });
  t.match(waits('child', 'keyboard'), { instead: 'child' });
  t.match(waits('resumption'), { code: 'not-listening', instead: 'resumption' });
  t.notHas(waits('nothing'), { instead: 'thread' });
  const calls = findingOf(chat, [
    ...at(0, started('server'), listening()),
    ...at(1, started('client'), unconnected(rest(['connection'], ['thread']))),
  ]);
  t.match(calls, { code: 'not-connecting', instead: 'thread' });
});

t.test('a program that never came to its closed keyboard has not read its end', async (t) => {
  const parting = dialogueOf(['server starts', 'client starts', 'client closes its keyboard', 'client ends']);
  const play = (...before: readonly Happening[]) =>
    findingOf(parting, [
      ...opened,
      ...at(2, ...before, closed('client', 'keyboard')),
      ...at(3, rest(['client'], ['server'])),
    ]);
  t.match(play(rest(['client'], ['server'])), { code: 'still-running', unread: 'keyboard' });
  t.equal(play(rest(['client'], ['keyboard']))?.code, 'still-running');
  t.notMatch(play(rest(['client'], ['keyboard'])), { unread: 'keyboard' });
  t.match(play(rest(['client'], ['keyboard'])), { goesOn: true });
  t.notMatch(play(rest(['client'], ['server'])), { goesOn: true });
});

t.test('a line that was read and kept is missing where no turns are taken', async (t) => {
  const all = rest(['keyboard', 'client'], ['keyboard', 'server']);
  const tries = [probe('server', 'essai 1'), probe('client', 'essai 2')];
  const events = [...asked, ...at(3, all, ...tries, all)];
  const code = (rule: 'takes turns' | 'sends') => {
    const kept = { events, stoppedAt: asked.length + 1, wired: true } as const;
    const { failure } = replay(chat, kept, { ...q3, rule });
    return failure && causeOf(failure);
  };
  t.equal(code('takes turns')?.code, 'deadlock');
  t.match(code('sends'), { code: 'line-missing', lost: 'read' });
});
