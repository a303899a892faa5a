import t from 'tap';
import type { Event } from '../../model/transcript.ts';
import { causeOf } from '../causes/cause.ts';
import { replay } from '../follow/replay.ts';
import { dialogueOf } from './literal-dialogue.ts';
import {
  at,
  closed,
  complained,
  connected,
  ended,
  forked,
  listening,
  q3,
  rest,
  sent,
  showed,
  started,
  typed,
} from './literal-transcript.ts';

const opened = [
  ...at(0, started('server'), listening()),
  ...at(1, started('client'), connected(), forked(rest(['client'], ['keyboard', 'server']))),
];
const two = dialogueOf([
  'server starts',
  'client starts',
  'client types un+12',
  'server shows un+12',
  'client types deux+34',
  'server shows deux+34',
]);
const parted = dialogueOf([
  'server starts',
  'client starts',
  'client closes its keyboard',
  'server types un+12',
  'client shows un+12',
]);

/** The finding of a play of question 4 whose connection was recorded. */
function found(dialogue: typeof two, ...groups: readonly (readonly Event[])[]) {
  const options = { ...q3, rule: 'speaks at any time' } as const;
  const { failure } = replay(dialogue, { events: [...opened, ...groups.flat()], wired: true }, options);
  return failure && causeOf(failure);
}

t.test('an end after the first line is told from one before the line was sent', async (t) => {
  const first = [
    ...at(2, typed('client', 'un 12'), sent('client', 'un 12\n')),
    ...at(3, showed('server', 'un 12\n')),
  ];
  const gone = [closed('client', 'connection'), ended('client', 0)];
  const look = rest(['keyboard'], 'ended');
  const early = found(two, first, at(3, ...gone), at(4, typed('client', 'deux 34')), at(5, look));
  t.match(early, { code: 'ended-early', actors: ['client'], after: 'its first line' });
  const unsent = found(two, first, at(4, typed('client', 'deux 34'), ...gone), at(5, look));
  t.match(unsent, { code: 'ended-early', actors: ['client'], after: 'a line not sent', forked: true });
});

t.test('of two programs that ended for a closed keyboard, its own program is named first', async (t) => {
  const closing = at(2, closed('client', 'keyboard'), closed('client', 'connection'));
  const ends = [ended('client', 0), ended('server', 0)];
  for (const order of [ends, ends.toReversed()]) {
    const leaving = at(2, closed('server', 'connection'), ...order);
    const finding = found(
      parted,
      closing,
      leaving,
      at(3, typed('server', 'un 12')),
      at(4, rest('ended', 'ended', 'ended')),
    );
    t.match(finding, { code: 'ended-early', actors: ['client', 'server'], keyboard: 'client' });
  }
});

t.test('of two ends at once, that of a program that had complained counts, without a capture', async (t) => {
  const ends = [ended('server', 0), ended('client', 1)];
  const look = at(3, rest('ended', 'ended', 'ended'));
  const trace = complained('client', 'Exception in thread "main"');
  const causeAfter = (...events: readonly Event[]) => {
    const { failure } = replay(two, { events: [...opened, ...events, ...look] }, q3);
    return failure && causeOf(failure);
  };
  for (const order of [ends, ends.toReversed()])
    t.match(causeAfter(...at(1, trace, ...order)), { code: 'crashed', actors: ['client'] });
  const early = { code: 'ended-early', actors: ['server'] };
  t.match(causeAfter(...at(1, ended('server', 0), trace, ended('client', 1))), early);
  const apart = [...at(1, trace, rest(['keyboard'], ['client'])), ...at(2, ...ends)];
  t.match(causeAfter(...apart), early, 'what it complained of before a rest may be something else');
});
