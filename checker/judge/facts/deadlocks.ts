import t from 'tap';
import type { Happening } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { chat, findingOf, opened } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, probe, q3, rest, sent, showed, typed } from './literal-transcript.ts';
import { stopped } from './stopped.ts';

t.test('two programs that each wait for the other are a deadlock', async (t) => {
  const both = rest(['client'], ['server']);
  t.match(stopped(both, both), {
    code: 'deadlock',
    actors: ['client', 'server'],
    text: 'bonjour 12',
    decided: 'at-rest',
  });
  t.match(stopped(both, rest(['client', 'child'], ['child', 'server'])), { code: 'deadlock' });
});

t.test("a deadlock names the student's program only", async (t) => {
  const both = rest(['client'], ['server']);
  const withReference = {
    ...chat,
    cast: { server: { kind: 'reference' }, client: { kind: 'student' } },
  } as const;
  const events = [...opened, ...at(2, both, typed('client', 'bonjour 12')), ...at(3, both)];
  t.match(findingOf(withReference, events), { code: 'deadlock', actors: ['client'] });
});

t.test('it is no deadlock while a keyboard, a clock or the checker could help', async (t) => {
  t.not(stopped(rest(['client'], ['keyboard']), rest(['client'], ['keyboard', 'server']))?.code, 'deadlock');
  t.not(stopped(rest(['client'], ['keyboard']), rest(['keyboard'], ['server']))?.code, 'deadlock');
  t.not(
    stopped(rest(['client'], ['server']), rest(['client', 'clock'], ['server'], 'patience'))?.code,
    'deadlock',
  );
  const hidden = rest(['client'], ['server'], 'patience');
  const standings = hidden.event === 'at-rest' ? hidden.standings : [];
  const alarmed = standings.map((standing) => ({ ...standing, unseen: ['alarm'] as const }));
  t.not(stopped(hidden, { ...hidden, standings: alarmed } as typeof hidden)?.code, 'deadlock');
  const sleeping = rest(['client', 'clock'], ['server'], 'patience');
  t.equal(
    stopped(sleeping, { ...sleeping, early: true } as typeof sleeping)?.code,
    'deadlock',
    'a clock that rings too late',
  );
  const alone = dialogueOf(['client sends x+1', 'server shows x+1'], { client: 'peer' });
  t.equal(
    findingOf(alone, [...at(0, sent('client', 'x 1\n')), ...at(1, rest(['client'], 'peer'))])?.code,
    'line-late',
    'the whole line was taken, and more is awaited',
  );
});

t.test(
  'programs that listen to everything and put lines aside are a deadlock once both keyboards were tried',
  async (t) => {
    const all = rest(['keyboard', 'client'], ['keyboard', 'server']);
    const tries = [probe('client', 'essai 1\n'), probe('server', 'essai 2\n')];
    t.equal(stopped(all, all)?.code, 'line-missing');
    t.match(stopped(all, all, [...tries, all]), { code: 'deadlock', actors: ['client', 'server'] });
    t.equal(stopped(all, all, [...tries, showed('client', 'Moi : essai 1\n'), all])?.code, 'deadlock');
    t.equal(stopped(all, all, [...tries, showed('client', 'essai 2\n'), all])?.code, 'line-missing');
    t.equal(stopped(all, all, [...tries, sent('server', 'essai 2\n'), all])?.code, 'line-missing');
    t.equal(stopped(all, all, tries)?.code, 'line-missing');
    t.equal(stopped(all, all, [probe('client', 'essai 1\n'), all])?.code, 'line-missing');
  },
);

t.test('a deadlock can be the right answer', async (t) => {
  const right = dialogueOf(['server starts', 'client starts', 'server is deadlocked']);
  const all = rest(['keyboard', 'client'], ['keyboard', 'server']);
  const play = (...happenings: readonly Happening[]) =>
    findingOf(right, [...opened, ...at(2, ...happenings)]);
  t.equal(play(rest(['client'], ['server'])), undefined);
  t.equal(play(all, probe('client', 'a'), probe('server', 'b'), all), undefined);
  t.match(play(rest(['client'], ['keyboard'])), { code: 'not-deadlocked', actors: ['client', 'server'] });
});

t.test(
  'a line that comes once the connection closes is late, although both waited in a circle',
  async (t) => {
    const both = rest(['client'], ['server']);
    const close = { event: 'closed', actor: 'client', what: 'connection', probe: true } as const;
    t.match(stopped(rest(['client'], ['keyboard']), both, [close, showed('server', 'bonjour 12\n')]), {
      code: 'line-late',
      until: 'closing',
    });
  },
);

t.test(
  'a line that was read from the keyboard and never sent is late, although both wait in a circle',
  async (t) => {
    const [ready, circle] = [rest(['client'], ['keyboard']), rest(['client'], ['server'])];
    const judged = (before: Happening, then: readonly Happening[], wired = true) => {
      const events = [
        ...opened,
        ...at(2, before, typed('client', 'bonjour 12\n')),
        ...at(3, ...then, circle),
      ];
      return judge(chat, { events, ...(wired && { wired }) }, q3).findings[0];
    };
    t.match(judged(ready, []), { code: 'line-late', actors: ['client'], until: 'never' });
    t.match(judged(circle, []), { code: 'deadlock' }, 'the line was never read');
    t.match(judged(ready, [sent('client', 'BONJOUR\n')]), { code: 'line-altered' }, 'something was sent');
    t.match(judged(ready, [], false), { code: 'deadlock' }, 'the connection was not captured');
  },
);

t.test(
  'a circle that a line closed which was cut, or which its reader wants more of, names that',
  async (t) => {
    const circle = rest(['client'], ['server']);
    const judged = (...wire: readonly string[]) => {
      const lines = wire.map((text) => sent('client', text));
      const start = at(2, rest(['client'], ['keyboard']), typed('client', 'bonjour 12\n'));
      return judge(chat, { events: [...opened, ...start, ...at(3, ...lines, circle)], wired: true }, q3)
        .findings[0];
    };
    const cut = { code: 'line-altered', actors: ['client'], seen: 'on the wire', text: 'bonjour 12\n' };
    t.match(judged('bonjo'), { ...cut, shown: 'bonjo' });
    t.match(judged('bon', 'jour 12\0\0\n'), { code: 'line-late' }, 'zero bytes after the text');
    t.match(judged('bonjour 12\0\0'), { ...cut, shown: 'bonjour 12\0\0' });
    t.match(judged('bonjour 12'), { code: 'no-newline', actors: ['client'] });
    t.match(judged('bonjour 12\n'), { code: 'line-late', actors: ['server'], until: 'more' });
  },
);
