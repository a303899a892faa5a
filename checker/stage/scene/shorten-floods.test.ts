import t from 'tap';
import type { Event } from '../../model/transcript.ts';
import { shortenFloods } from './shorten-floods.ts';

const ms = 0;
const flooded: Event = { ms, step: 2, event: 'flooded', actor: 'server', bytes: 2_000_001 };

function lengths(events: readonly Event[]): readonly (readonly [string, number])[] {
  return events.flatMap((one) => ('text' in one ? [[one.event, one.text?.length ?? 0] as const] : []));
}

t.test('of each stream that floods the beginning is kept', async (t) => {
  const text = 'x'.repeat(10_000);
  const piece = [
    { ms, step: 2, event: 'sent', actor: 'server', text },
    { ms, step: 2, event: 'received', actor: 'client', text },
    { ms, step: 2, event: 'showed', actor: 'server', screen: 'stderr', text },
  ] as const satisfies readonly Event[];
  const shortened = shortenFloods([...piece, ...piece, ...piece, flooded]);
  t.same(lengths(shortened), [
    ...[
      ['sent', 10_000],
      ['received', 10_000],
      ['showed', 10_000],
    ],
    ...[
      ['sent', 6000],
      ['received', 6000],
      ['showed', 6000],
    ],
  ]);
  t.same(shortened.at(-1), flooded);
});

t.test('what the other program does is kept, and what came in earlier steps', async (t) => {
  const text = 'x'.repeat(40_000);
  const others: readonly Event[] = [
    { ms, step: 1, event: 'showed', actor: 'server', screen: 'stdout', text },
    { ms, step: 2, event: 'showed', actor: 'client', screen: 'stdout', text },
    { ms, step: 2, event: 'sent', actor: 'client', text },
    { ms, step: 2, event: 'received', actor: 'server', text },
    flooded,
  ];
  t.same(shortenFloods(others), others);
  const calm = others.slice(0, -1);
  t.equal(shortenFloods(calm), calm);
});

t.test('no character is cut in half', async (t) => {
  const text = `x${'😀'.repeat(10_000)}`;
  const [shown] = shortenFloods([
    { ms, step: 2, event: 'showed', actor: 'server', screen: 'stdout', text },
    flooded,
  ]);
  t.match(shown, { text: `x${'😀'.repeat(7999)}` });
});
