import t from 'tap';
import type { Standing } from '../../model/standing.ts';
import type { Happening } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { findingOf } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, probe, q3, rest, sent, showed, typed, unread } from './literal-transcript.ts';

const q4 = { rule: 'speaks at any time' } as const;
const said = dialogueOf(['client types un+12', 'server shows un+12']);
const full = rest(['keyboard', 'client'], ['keyboard', 'server']);
const tries = [probe('server', 'essai'), probe('client', 'autre')];

t.test('question 4: why nothing reads a source is told by its processes', async (t) => {
  const deaf = unread(rest(['keyboard', 'child'], ['keyboard', 'server']), 'server');
  const play = (look: Happening, before: Happening = full, stood: readonly Happening[] = []) =>
    findingOf(
      said,
      [
        ...at(0, before, typed('client', 'un 12')),
        ...at(1, sent('client', 'un 12\n'), look, ...tries, look, ...stood),
      ],
      q4,
    );
  const found = { code: 'one-way', actors: ['server'], half: 'connection' };
  t.match(
    play(unread(rest(['keyboard'], ['keyboard', 'server']), 'server'), rest(['keyboard'], ['keyboard'])),
    {
      ...found,
      hindrance: { why: 'unread' },
    },
  );
  const two = processes(deaf, [
    { pid: 1, waitsFor: ['keyboard'] },
    { pid: 2, waitsFor: ['keyboard'] },
  ]);
  t.match(play(two, two), { ...found, hindrance: { why: 'twice' } });
  const waiting = processes(deaf, [
    { pid: 1, waitsFor: ['child'] },
    { pid: 2, waitsFor: ['keyboard'] },
  ]);
  t.match(play(waiting, waiting), { ...found, hindrance: { why: 'child' } });
  const family = processes(deaf, [
    { pid: 1, waitsFor: ['child'] },
    { pid: 2, parent: 1, waitsFor: ['keyboard'] },
  ]);
  const parent = { file: 'server.py', line: 32, text: 'os.waitpid(child, 0)', waitsFor: ['child'] } as const;
  const child = {
    file: 'server.py',
    line: 47,
    text: 'for line in sys.stdin:',
    waitsFor: ['keyboard'],
  } as const;
  const lines = [
    { event: 'stood', actor: 'server', pid: 1, ...parent },
    { event: 'stood', actor: 'server', pid: 2, ...child },
  ] as const;
  t.match(play(family, family, lines), {
    ...found,
    hindrance: { why: 'child', at: { line: 32 }, awaited: { line: 47, waitsFor: ['keyboard'] } },
  });
  const [both, left] = [
    processes(full, [
      { pid: 1, waitsFor: ['keyboard'] },
      { pid: 2, waitsFor: ['client'] },
    ]),
    processes(deaf, [{ pid: 1, waitsFor: ['keyboard'] }]),
  ];
  t.match(play(left, both), { ...found, hindrance: { why: 'ended' } });
});

t.test('a thread that waits for a lock is named, with the thread that holds it', async (t) => {
  const circle = rest(['client'], ['server']);
  const place = (line: number, text: string, waitsFor: 'server' | 'thread') =>
    ({
      event: 'stood',
      actor: 'client',
      pid: 1,
      tid: line,
      file: 'client.py',
      line,
      text,
      waitsFor: [waitsFor],
    }) as const;
  const stood = [place(10, 'got = s.recv(4096)', 'server'), place(17, 'with lock:', 'thread')];
  const events = [...at(0, full, typed('client', 'un 12')), ...at(1, circle, ...stood)];
  const lock = { why: 'lock', at: { file: 'client.py', line: 17 }, holder: { line: 10 } };
  t.match(findingOf(said, events, q4), { code: 'still-alternates', actors: ['client'], hindrance: lock });
  t.match(findingOf(said, events), { code: 'line-missing', actors: ['client'], hindrance: lock });
});

t.test(
  'question 3: a program that sends what it received is named, and so is a line that nobody typed',
  async (t) => {
    const turns = dialogueOf([
      'client types un+12',
      'server shows un+12',
      'server types deux+34',
      'client shows deux+34',
    ]);
    const play = (answer: string) => {
      const begun = [
        ...at(0, typed('client', 'un 12\n'), sent('client', 'un 12\n'), sent('server', answer)),
        ...at(1, showed('server', 'un 12\n')),
        ...at(2, typed('server', 'deux 34\n')),
        ...at(3, rest(['client'], ['keyboard'])),
      ];
      return wired(begun);
    };
    const wired = (events: Parameters<typeof findingOf>[1]) =>
      judge(turns, { events, wired: true }, q3).findings[0];
    const found = { code: 'line-out-of-turn', actors: ['server'], seen: 'on the wire' };
    t.match(play('received: un 12'), { ...found, why: 'echo', shown: 'received: un 12' });
    t.match(play('bien reçu\n'), { ...found, why: 'untyped', shown: 'bien reçu\n' });
  },
);

/** For tests: the rest with these processes of the server. */
function processes(
  look: Happening,
  all: readonly Pick<Standing['processes'][number], 'pid' | 'parent' | 'waitsFor'>[],
): Happening {
  if (look.event !== 'at-rest') return look;
  const own = all.map((each) => ({ ...each, running: false, holdsConnection: true, threads: [] }));
  const waitsFor = own.flatMap((each) => each.waitsFor);
  return {
    ...look,
    standings: look.standings.map((standing) =>
      standing.actor === 'server' ? { ...standing, waitsFor, processes: own } : standing,
    ),
  };
}
