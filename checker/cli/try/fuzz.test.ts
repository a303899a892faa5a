import fc from 'fast-check';
import t from 'tap';
import type { Role } from '../../model/actor.ts';
import { holdsAlways } from '../../model/holds-always.sample.ts';
import type { Event } from '../../model/transcript.ts';
import { anything, fuzzed } from '../../report/fuzz.sample.ts';
import { plainPaint } from '../../report/text/paint.ts';
import { learnWidths, widthOf } from '../../report/text/width.ts';
import { createProgressLine } from '../terminal/progress.ts';
import { sayTry } from '../words/try/say.ts';
import { createConversation } from './conversation.ts';
import { blank } from './draft.ts';
import { frameOf } from './frame.ts';

await learnWidths();

/** Characters that a terminal obeys, and lone surrogates, which UTF-8 cannot encode. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

const say = sayTry('en');
const role = fc.constantFrom<Role>('server', 'client');
const at = { ms: 0, step: 0 };
const events: fc.Arbitrary<Event> = fc.oneof(
  fc
    .record({ actor: role, screen: fc.constantFrom('stdout' as const, 'stderr' as const), text: anything })
    .map((showed): Event => ({ ...at, event: 'showed', ...showed })),
  fc.record({ actor: role, text: anything }).map((sent): Event => ({ ...at, event: 'sent', ...sent })),
  fc.record({ actor: role, text: anything }).map((typed): Event => ({ ...at, event: 'typed', ...typed })),
);
const screens = fc.record({
  columns: fc.integer({ min: 20, max: 200 }),
  rows: fc.integer({ min: 6, max: 60 }),
  ascii: fc.boolean(),
});

t.test('each row of both panes shows what a program prints, and nothing that a terminal obeys', async (t) => {
  await holdsAlways(
    t,
    fc.property(fc.array(events, { maxLength: 12 }), screens, (all, screen) => {
      const conversation = createConversation(say, { ascii: screen.ascii, peers: new Set() });
      for (const event of all) conversation.add(event);
      const pane = (role: Role) => ({
        ...{ role, name: `${role}.py`, state: 'waits', draft: blank, closed: undefined },
        entries: conversation.items.filter((entry) => entry.role === role),
      });
      const panes = { server: pane('server'), client: pane('client') };
      const view = { title: 'q3', panes, active: 'server', message: undefined, hints: ['F1'] } as const;
      const { lines } = frameOf(view, { ...screen, paint: plainPaint });
      if (lines.length > screen.rows) throw new Error(`${lines.length} rows of ${screen.rows}`);
      for (const line of lines) {
        if (obeyed.test(line)) throw new Error(JSON.stringify(line));
        if (widthOf(line) > screen.columns)
          throw new Error(`${widthOf(line)} columns of ${screen.columns}: ${line}`);
      }
    }),
    fuzzed(100),
  );
});

t.test(
  'whatever is said to be going on, the line of progress shows it in one row and obeys nothing',
  async (t) => {
    await holdsAlways(
      t,
      fc.property(anything, fc.integer({ min: 1, max: 120 }), (text, columns) => {
        let written = '';
        const terminal = {
          ...{ isTTY: true, columns, on: () => undefined, off: () => undefined },
          write: (piece: string) => {
            written += piece;
          },
        };
        createProgressLine(terminal).show(text);
        const line = written.replace('\r\u001B[J', '');
        if (obeyed.test(line)) throw new Error(JSON.stringify(line));
        if (widthOf(line) >= Math.max(columns, 2)) throw new Error(`${widthOf(line)} columns of ${columns}`);
      }),
      fuzzed(200),
    );
  },
);
