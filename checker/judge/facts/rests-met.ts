import t from 'tap';
import { progress } from '../follow/progress.ts';
import { asked, chat } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, closed, complained, ended, q3, rest, started, typed } from './literal-transcript.ts';

t.test(
  'waiting is what the kernel says at rest; a program that polls may be waiting for anything',
  async (t) => {
    const waits = dialogueOf(['client types un+1', 'server is waiting for keyboard and client']);
    const typing = at(0, typed('client', 'un 1'));
    t.equal(progress(waits, [...typing, ...at(1, rest(['keyboard', 'child', 'client'], []))], 1, q3), 'met');
    t.equal(progress(waits, [...typing, ...at(1, rest(['client'], []))], 1, q3), 'unmet');
    t.equal(progress(waits, [...typing, ...at(1, rest(['clock'], [], 'patience'))], 1, q3), 'met');
    t.equal(progress(waits, [...typing, ...at(1, rest('running', [], 'patience'))], 1, q3), 'unmet');
  },
);

t.test('a program has ended once all processes that it started have ended', async (t) => {
  const ends = dialogueOf(['client closes its keyboard', 'client ends', 'client ends with an error']);
  const start = [...at(0, started('client'), closed('client', 'keyboard'))];
  t.equal(progress(ends, [...start, ...at(1, ended('client', 0))], 1, q3), 'not yet');
  t.equal(progress(ends, [...start, ...at(1, ended('client', 0), rest(['client'], 'ended'))], 1, q3), 'met');
  t.equal(
    progress(ends, [...start, ...at(1, ended('client', 0), rest(['client'], ['server']))], 1, q3),
    'unmet',
  );
  const loud = [
    ...start,
    ...at(1, complained('client', 'no server\n'), ended('client', 1), rest(['client'], 'ended')),
  ];
  t.equal(progress(ends, loud, 2, q3), 'met');
  const silent = [...start, ...at(1, ended('client', 1), rest(['client'], 'ended'))];
  t.equal(progress(ends, silent, 2, q3), 'unmet');
});

t.test('a program that floods will not show a line any more', async (t) => {
  const flood = at(3, { event: 'flooded', actor: 'server', bytes: 1_000_000 } as const);
  t.equal(progress(chat, [...asked, ...flood], 3, q3), 'unmet');
});
