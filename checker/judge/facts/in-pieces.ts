import t from 'tap';
import { judge } from '../judge.ts';
import { chat, heard } from './chat.ts';
import { at, q3, rest, sent, showed, unread } from './literal-transcript.ts';

/** The finding where the server answers in these pieces and the client shows this, at the end of a dialogue. */
function findingOn(pieces: readonly string[], shown: string, standing = rest(['client'], ['keyboard'])) {
  const [first = '', ...others] = pieces;
  const events = [
    ...heard,
    ...at(4, sent('server', first)),
    ...at(5, showed('client', shown), ...others.map((piece) => sent('server', piece)), standing),
  ];
  return judge(chat, { events, wired: true }, q3).findings[0];
}

t.test('a turn in pieces without a newline is found, whatever the other side took them for', async (t) => {
  const pieces = ['salut 34', ' (from the server)'];
  const found = {
    code: 'line-out-of-turn',
    actors: ['server'],
    seen: 'on the wire',
    pieces,
    step: { line: 6 },
  };
  t.match(findingOn(pieces, '< salut 34 (from the server)\n'), found, 'as one line');
  t.match(findingOn(pieces, '< salut 34\n<  (from the server)\n'), found, 'as two');
  const waiting = unread(rest(['client'], ['keyboard']), 'client');
  t.match(findingOn(pieces, '< salut 34\n', waiting), found, 'the second is not read yet');
  const inFront = ['server: ', 'salut 34'];
  t.match(findingOn(inFront, 'server: salut 34\n'), { ...found, pieces: inFront }, 'before the line');
});

t.test('a line in pieces that an agreement ends is no chance', async (t) => {
  t.equal(findingOn(['salut 34', '\n'], 'salut 34\n'), undefined, 'a newline');
  t.equal(findingOn(['0008', 'salut 34'], 'salut 34\n'), undefined, 'its length before it');
  t.equal(findingOn(['\0\0\0\u0008', 'salut 34'], 'salut 34\n'), undefined, 'its length in binary');
  t.equal(findingOn(['salut 34', 'END'], 'salut 34\n'), undefined, 'a mark that is not shown');
  t.equal(findingOn(['salut 34'], 'salut 34\n'), undefined, 'one piece');
});

t.test('without a turn, or without the wire, nothing is said of pieces', async (t) => {
  const events = [...heard, ...at(4, sent('server', 'salut 34')), ...at(5, sent('server', ' and more'))];
  const shown = at(5, showed('client', 'salut 34 and more\n'), rest(['client'], ['keyboard']));
  const all = { events: [...events, ...shown], wired: true } as const;
  t.equal(judge(chat, all, { ...q3, rule: 'speaks at any time' }).outcome, 'passed');
  t.equal(judge(chat, { events: all.events }, q3).outcome, 'passed');
  t.equal(judge(chat, all, q3).outcome, 'failed');
});
