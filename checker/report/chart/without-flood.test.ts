import t from 'tap';
import type { Event } from '../../model/transcript.ts';
import { withoutFlood } from './without-flood.ts';

const showed = (step: number, text: string): Event => ({
  ms: 1,
  step,
  event: 'showed',
  actor: 'server',
  screen: 'stdout',
  text,
});

t.test('of what a program printed without end only the first output is drawn', async (t) => {
  const before = showed(1, 'bonjour\n');
  const flood = [showed(2, 'a\na\n'), showed(2, 'a\n'), showed(2, 'a\n')];
  const stopped: Event = { ms: 1, step: 2, event: 'flooded', actor: 'server', bytes: 8 };
  t.same(withoutFlood([before, ...flood, stopped]), [before, flood[0], stopped]);
  t.same(withoutFlood([before, ...flood]), [before, ...flood], 'and all of what ended by itself');
});
