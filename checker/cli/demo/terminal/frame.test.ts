import fc from 'fast-check';
import t from 'tap';
import { cellIds, cells } from '../../../demo/cells.ts';
import { sampleMoment } from '../../../demo/moment.sample.ts';
import { fates, type Moment } from '../../../demo/moment.ts';
import type { Show } from '../../../demo/show.ts';
import { sayShown } from '../../../demo/words/say.ts';
import { holdsAlways } from '../../../model/holds-always.sample.ts';
import { locales } from '../../../model/locale.ts';
import { anything, fuzzed } from '../../../report/fuzz.sample.ts';
import { plainPaint } from '../../../report/text/paint.ts';
import { learnWidths, widthOf } from '../../../report/text/width.ts';
import { blank } from '../../try/draft.ts';
import { sayDemo } from '../../words/demo/say.ts';
import { terminalFrame } from './terminal-frame.ts';

await learnWidths();

/** Characters that a terminal obeys, and lone surrogates, which UTF-8 cannot encode. */
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]/u;

const side = fc
  .record({
    text: anything,
    kind: fc.constantFrom('typed' as const, 'showed' as const, 'error' as const),
    line: fc.nat(30),
  })
  .map(({ text, kind, line }) => ({
    screen: [{ kind, text }],
    keyboard: { waiting: [text], closed: line > 20 },
    unread: line,
    processes: [
      {
        pid: 7,
        parent: undefined,
        bornMs: 0,
        call: 'read',
        descriptor: 0,
        waitsFor: [],
        place: { file: 'a.py', line },
        connection: '1',
      },
    ],
  }));
const proofOfSide = { pid: 7, call: 'recvfrom', descriptor: 3, socket: '1', receiving: 0, sending: 0 };
const moments: fc.Arbitrary<Moment> = fc
  .record({ client: side, server: side, fate: fc.constantFrom(undefined, ...fates), line: anything })
  .map(({ client, server, fate, line }) => ({
    ...sampleMoment({
      client,
      server,
      sent: [
        ['client', line],
        ['server', line],
      ],
    }),
    fate,
    proof: fate === 'deadlock' ? { sides: { client: proofOfSide, server: proofOfSide } } : undefined,
  }));
const screens = fc.record({
  columns: fc.integer({ min: 20, max: 200 }),
  rows: fc.integer({ min: 8, max: 60 }),
  ascii: fc.boolean(),
  locale: fc.constantFrom(...locales),
  view: fc.constantFrom('cells' as const, 'stage' as const),
});

function showOf(moment: Moment, source: string, view: Show['view']): Show {
  const sources = { client: { file: 'a.py', text: source }, server: { file: 'a.py', text: source } };
  return {
    pair: { kind: 'cells' },
    ...{ language: 'python', languages: [], view, chosen: 'network-network', votes: {}, revealed: false },
    ...{ stepping: true, tour: undefined, lost: [] },
    cells: Object.fromEntries(
      cellIds.map((id) => [id, { cell: cells[id], sources, moment, obstacle: undefined }]),
    ),
  };
}

t.test('every frame fits its terminal, and gives it no order', async (t) => {
  await holdsAlways(
    t,
    fc.property(moments, anything, screens, (moment, source, { view, locale, ...screen }) => {
      const words = { t: sayShown(locale), say: sayDemo(locale), locale, paint: plainPaint };
      const drawn = {
        show: showOf(moment, source, view),
        active: 'server',
        drafts: { client: blank, server: blank },
      } as const;
      const { lines, cursor } = terminalFrame(drawn, { ...screen, ...words });
      if (lines.length > screen.rows) throw new Error(`${lines.length} rows of ${screen.rows}`);
      if (cursor.row >= screen.rows || cursor.column >= screen.columns)
        throw new Error('the cursor is outside');
      for (const line of lines) {
        if (widthOf(line) > screen.columns) throw new Error(`${widthOf(line)} of ${screen.columns}: ${line}`);
        if (obeyed.test(line)) throw new Error(JSON.stringify(line));
      }
    }),
    fuzzed(150),
  );
});
