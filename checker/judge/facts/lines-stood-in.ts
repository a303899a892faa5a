import t from 'tap';
import type { Role } from '../../model/actor.ts';
import type { Source } from '../../model/standing.ts';
import type { Happening } from '../../model/transcript.ts';
import { asked, chat, findingOf } from './chat.ts';
import { at, ended, rest, sent, threaded } from './literal-transcript.ts';

/** The event that locates a thread of an actor's only process in a line of its source. */
function stood(
  actor: Role,
  line: number,
  { tid, waitsFor }: { tid?: number; waitsFor: readonly Source[] },
): Happening {
  const thread = tid === undefined ? {} : { pid: 1, tid };
  return { event: 'stood', actor, ...thread, waitsFor, file: `${actor}.py`, line, text: `line ${line}` };
}

/** The places of a finding as short text: `server.py:9 client` waits for the client. */
function places(...happenings: readonly Happening[]): readonly string[] {
  const { where } = findingOf(chat, [...asked, ...at(3, ...happenings)]) ?? { where: [] };
  return where.map(({ actor, file, line, waits, broke }) =>
    [file === undefined ? actor : `${file}:${line}`, ...waits, ...(broke ? ['broke'] : [])].join(' '),
  );
}

t.test('a line that is not known leaves what the program waits for', async (t) => {
  t.same(places(rest(['client'], ['server'])), ['server client', 'client server']);
});

t.test('each thread has its line', async (t) => {
  const look = threaded(rest(['client', 'keyboard'], ['server']), [['client'], ['keyboard'], []]);
  t.same(
    places(
      look,
      stood('server', 5, { tid: 0, waitsFor: ['client'] }),
      stood('server', 9, { tid: 1, waitsFor: ['keyboard'] }),
      stood('server', 12, { tid: 2, waitsFor: ['thread'] }),
    ),
    ['server.py:5 client', 'server.py:9 keyboard', 'server.py:12 thread', 'client server'],
  );
});

t.test('threads that stand in the same line and wait for the same are one', async (t) => {
  const look = threaded(rest(['client'], ['server']), [['client'], ['client']]);
  const line = (tid: number) => stood('server', 5, { tid, waitsFor: ['client'] });
  t.same(places(look, line(0), line(1)), ['server.py:5 client', 'client server']);
});

t.test('a line that a program broke at comes first, and is all there is of one that has ended', async (t) => {
  const broke = (actor: Role) => stood(actor, 3, { waitsFor: [] });
  const look = threaded(rest(['keyboard'], 'ended'), [['keyboard']]);
  const waits = stood('server', 9, { tid: 0, waitsFor: ['keyboard'] });
  t.same(places(ended('client', 1), look, broke('server'), waits, broke('client')), [
    'server.py:3 broke',
    'server.py:9 keyboard',
    'client.py:3 broke',
  ]);
});

t.test('a program that floods is asked again, and the second answer counts', async (t) => {
  const look = threaded(rest(['screen'], ['server']), [['screen']]);
  const line = (number: number) => stood('server', number, { tid: 0, waitsFor: ['screen'] });
  t.same(places(look, line(4), line(6)), ['server.py:6 screen', 'client server']);
});

t.test('a program that is asked for its line stays at rest', async (t) => {
  const line = stood('server', 5, { tid: 0, waitsFor: ['client'] });
  const look = threaded(rest(['client'], ['server']), [['client']]);
  t.match(findingOf(chat, [...asked, ...at(3, look, line)]), { code: 'deadlock', decided: 'at-rest' });
});

t.test('the line that sends stands beside those where the programs wait', async (t) => {
  const place = { event: 'stood', actor: 'client', file: 'client.py', waitsFor: [] } as const;
  const calls = [
    { ...place, line: 8, text: 's.sendall(line)', calls: 'sends' },
    { ...place, line: 9, text: 's.recv(1024)', calls: 'receives' },
  ] as const;
  const judged = (...stood: readonly Happening[]) => {
    const start = [...asked, ...at(3, sent('client', 'bonjour 12'), rest(['client'], ['server']), ...stood)];
    return findingOf(chat, start)?.where.map(({ line, calls }) => [line, calls]);
  };
  const [own, other] = [
    [8, 'sends'],
    [undefined, undefined],
  ];
  t.same(judged(...calls), [other, own, other]);
  const { calls: _, ...there } = calls[0];
  t.same(judged(...calls, { ...there, pid: 1 }), [other, [8, undefined]], 'it stands there');
});
