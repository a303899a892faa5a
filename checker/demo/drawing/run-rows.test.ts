import t from 'tap';
import { sampleMoment, showed } from '../moment.sample.ts';
import { runRowsOf, shownIn } from './run-rows.ts';

const typed = (line: string) => ({ kind: 'typed', text: `${line}\n` }) as const;

t.test('a line that is sent leads to the row in which the other side shows it', async (t) => {
  const rows = runRowsOf(
    sampleMoment({
      client: { screen: [typed('un'), ...showed('deux')] },
      server: { screen: [typed('deux'), ...showed('un')] },
      sent: [
        ['client', 'un'],
        ['server', 'deux'],
      ],
    }),
  );
  const ends = rows.flatMap((row, index) => {
    const shown = rows[shownIn(rows, index) ?? -1];
    return row.kind === 'sent' ? [[row.text, shown && 'text' in shown ? shown.text : undefined]] : [];
  });
  t.same(ends, [
    ['un\n', 'un'],
    ['deux\n', 'deux'],
  ]);
  const [one = 0, two = 0] = rows.flatMap((row, index) =>
    row.kind === 'sent' ? [shownIn(rows, index) ?? 0] : [],
  );
  t.ok(one > two, 'the first is shown last: the arrows cross');
});

t.test(
  'of two lines in one segment the first is meant, and one that is not shown leads nowhere',
  async (t) => {
    const rows = runRowsOf(
      sampleMoment({
        server: { screen: showed('un', 'deux') },
        sent: [
          ['client', 'un\ndeux'],
          ['client', 'trois'],
        ],
      }),
    );
    t.same(
      rows.map((_, index) => shownIn(rows, index)),
      [1, undefined, undefined, undefined],
    );
  },
);

t.test('a deadlock ends in its circle, below what was typed in vain', async (t) => {
  const keyboard = { waiting: ['un'], closed: false };
  const rows = runRowsOf({ ...sampleMoment({ client: { keyboard } }), fate: 'deadlock' });
  t.same(
    rows.map(({ kind }) => kind),
    ['unread', 'waits', 'waits'],
  );
});
