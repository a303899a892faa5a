import t from 'tap';
import { dialogueOf } from '../judge/facts/literal-dialogue.ts';
import { at, complained, q3, received, rest, sent, showed } from '../judge/facts/literal-transcript.ts';
import type { Event, Happening } from '../model/transcript.ts';
import { shortenFloods } from './shorten-floods.ts';

const dialogue = dialogueOf(
  ['client sends bonjour+12', 'server shows bonjour+12', 'client sends merci+34', 'server shows merci+34'],
  { client: 'peer' },
);
const options = { ...q3, rule: 'shows' } as const;
const flooded: Happening = { event: 'flooded', actor: 'server', bytes: 1_000_001 };
const piece = `${'x'.repeat(9999)}\n`;
const pieces = Array.from({ length: 5 }, () => showed('server', piece));
const asked = at(0, rest(['client'], 'peer'), sent('client', 'bonjour 12\n'));
const shorten = (...events: readonly Event[]) => shortenFloods({ events }, { dialogue, options }).events;

t.test('of each stream that floods the first pieces are kept, each whole', async (t) => {
  const round = [
    showed('server', piece),
    complained('server', piece),
    sent('server', piece),
    received('client', piece),
  ];
  const kept = shorten(...asked, ...at(1, ...round, ...round, ...round, flooded));
  t.same(kept, [...asked, ...at(1, ...round, ...round, flooded)]);
});

t.test('what the other program does is kept, and what came in earlier steps', async (t) => {
  const others = Array.from({ length: 3 }, () => showed('client', piece));
  const events = [...at(0, ...pieces), ...asked, ...at(1, ...others, flooded)];
  t.same(shorten(...events), events);
  const calm = [...asked, ...at(1, ...pieces)];
  t.same(shorten(...calm), calm);
});

t.test('all is kept where a line that was waited for came in the flood', async (t) => {
  const next = at(2, sent('client', 'merci 34\n'));
  const met = [...asked, ...at(1, ...pieces, showed('server', 'bonjour 12\n'), flooded), ...next];
  t.same(shorten(...met), met);
  const early = [...asked, ...at(1, showed('server', 'bonjour 12\n'), ...pieces, flooded), ...next];
  t.equal(shorten(...early).length, early.length - 3);
});
