import t from 'tap';
import type { Happening } from '../../model/transcript.ts';
import { judge } from '../judge.ts';
import { asked, chat, findingOf, heard, opened, verdictOf } from './chat.ts';
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
  threaded,
  typed,
} from './literal-transcript.ts';

t.test('an unprovoked end is the cause', async (t) => {
  const trace = 'Traceback (most recent call last):\nUnicodeDecodeError: invalid\n';
  const crash = at(3, complained('server', trace), ended('server', 1));
  t.match(findingOf(chat, [...asked, ...crash, ...at(3, rest('ended', ['server']))]), {
    code: 'crashed',
    actors: ['server'],
    end: { code: 1 },
    evidence: trace.trim(),
  });
  t.match(
    findingOf(chat, [
      ...heard,
      ...at(5, ended('client', 0), ended('server', 1), rest('ended', 'ended', 'ended')),
    ]),
    {
      code: 'ended-early',
      actors: ['client'],
      decided: 'ended',
    },
  );
  t.match(
    findingOf(chat, [...asked, ...at(3, complained('server', trace), rest([], ['keyboard', 'server']))]),
    {
      code: 'crashed',
      actors: ['server'],
    },
  );
});

t.test('a crash at a closed keyboard counts only where the program is needed', async (t) => {
  const parting = dialogueOf(['server starts', 'client starts', 'client closes its keyboard', 'server ends']);
  const events = [
    ...opened,
    ...at(2, closed('client', 'keyboard'), complained('client', 'EOFError'), ended('client', 1)),
  ];
  t.match(findingOf(parting, [...events, ...at(3, rest(['client'], 'ended'))]), {
    code: 'still-running',
    actors: ['server'],
  });
  t.equal(
    verdictOf(parting, [...events, ...at(3, ended('server', 0), rest('ended', 'ended', 'ended'))]).outcome,
    'passed',
  );
  const going = dialogueOf([
    'server starts',
    'client starts',
    'client closes its keyboard',
    'server types x+1',
    'client shows x+1',
  ]);
  t.match(
    findingOf(going, [...events, ...at(3, typed('server', 'x 1')), ...at(4, rest(['keyboard'], 'ended'))]),
    {
      code: 'crashed',
      actors: ['client'],
    },
  );
});

t.test('ends that differ from what the step asks', async (t) => {
  const error = dialogueOf(['client starts', 'client ends with an error']);
  const code = (...what: readonly Happening[]) =>
    findingOf(error, [...at(0, started('client')), ...at(1, ...what)])?.code;
  const gone = rest(['keyboard'], 'ended');
  t.equal(code(complained('client', 'no server'), ended('client', 0), gone), 'silent-failure');
  t.equal(code(ended('client', 1), gone), 'silent-failure');
  t.equal(code({ event: 'ended', actor: 'client', signal: 'SIGSEGV' }, gone), 'crashed');
  t.equal(code(rest(['keyboard'], ['keyboard'])), 'still-running');
  const connects = (...what: readonly Happening[]) =>
    findingOf(error, [...at(0, started('client')), ...at(1, ...what, rest([], ['keyboard']))]);
  t.match(connects(), { code: 'still-running', connects: 'never', waits: ['keyboard'] });
  t.match(connects({ event: 'refused', actor: 'client', port: 8080 }), { connects: 'in vain' });
  t.equal(code(complained('client', 'no server'), ended('client', 1), gone), undefined);
  const ends = dialogueOf(['client starts', 'client ends']);
  t.match(
    findingOf(ends, [
      ...at(0, started('client')),
      ...at(1, ended('client', 0), rest(['keyboard'], ['server'])),
    ]),
    {
      code: 'left-behind',
      pids: [1],
      keeps: 'connection',
    },
  );
});

t.test('two programs that have both ended and left a process are both named', async (t) => {
  const ends = dialogueOf(['client starts', 'client ends']);
  const look = rest(['client'], ['server']);
  const left = (...others: readonly Happening[]) =>
    findingOf(ends, [...at(0, started('client'), ...others), ...at(1, ended('client', 0), look)]);
  t.match(left(), { code: 'left-behind', actors: ['client'] });
  t.match(left(ended('server', 0)), { code: 'left-behind', actors: ['client', 'server'] });
  t.same(left()?.actors, ['client']);
});

t.test('a loop that asks without waiting is told by its call', async (t) => {
  const quiet = dialogueOf(['client starts', 'client is at rest']);
  const thread = { tid: 1, call: 'running', waitsFor: [], endOf: ['server'], unwaiting: 'select' } as const;
  const look = rest(['client'], 'running', 'patience');
  const spins = look.event === 'at-rest' && {
    ...look,
    standings: look.standings.map((one) => ({
      ...one,
      processes: one.processes.map((each) => ({ ...each, threads: [thread] })),
    })),
  };
  t.match(findingOf(quiet, [...at(0, started('client')), ...at(1, spins || look)]), {
    code: 'busy',
    unwaiting: 'select',
    endOf: ['server'],
  });
});

t.test('a connection that stays open', async (t) => {
  const parting = dialogueOf(['client closes its keyboard', 'server receives the end'], { server: 'peer' });
  const events = [...at(0, closed('client', 'keyboard')), ...at(1, rest('peer', ['server']))];
  t.match(findingOf(parting, events), { code: 'not-closed', actors: ['client'], waits: ['server'] });
});

t.test('a client that closed its connection before it was seen to be connected has closed it', async (t) => {
  const trace = complained('client', 'Exception in thread "main" java.lang.NullPointerException');
  const left = [closed('client', 'connection'), connected(), closed('server', 'connection')];
  const events = [
    ...at(0, started('server'), listening()),
    ...at(1, started('client'), ...left, ended('server', 0), trace, ended('client', 1)),
    ...at(2, rest('ended', 'ended', 'ended')),
  ];
  t.match(findingOf(chat, events), { code: 'crashed', actors: ['client'] });
});

t.test('a connection that the stage closes, as it ends a program that floods', async (t) => {
  const parting = dialogueOf(['client closes its keyboard', 'server receives the end'], { server: 'peer' });
  const flood = { event: 'flooded', actor: 'client', bytes: 25_000 } as const;
  const [keyboard, end] = [closed('client', 'keyboard'), closed('client', 'connection')];
  const code = (...what: readonly Happening[]) =>
    findingOf(parting, [...at(0, keyboard), ...at(1, ...what, rest('peer', 'ended'))])?.code;
  t.equal(code(flood, end, ended('client', 1)), 'flood');
  t.equal(code(end, ended('client', 0)), undefined);
});

t.test('programs that never rest', async (t) => {
  const code = (...what: readonly Happening[]) => findingOf(chat, [...asked, ...at(3, ...what)])?.code;
  t.equal(code(rest('running', ['keyboard'], 'patience')), 'busy');
  t.equal(code({ event: 'flooded', actor: 'server', bytes: 1_000_000 }), 'flood');
  const still = dialogueOf(['client closes', 'server is at rest'], { client: 'peer' });
  const after = (...what: readonly Happening[]) =>
    verdictOf(still, [...at(0, closed('client', 'connection')), ...at(1, ...what)]);
  t.equal(after(rest('running', 'peer', 'patience')).findings[0]?.code, 'busy');
  t.equal(after({ event: 'flooded', actor: 'server', bytes: 1_000_000 }).findings[0]?.code, 'flood');
  t.equal(
    after(showed('server', '\n'.repeat(40)), rest(['clock'], 'peer', 'patience')).findings[0]?.code,
    'flood',
  );
  t.equal(after(showed('server', 'au revoir\n'), rest(['clock'], 'peer', 'patience')).outcome, 'passed');
});

t.test(
  'question 4: the processes or threads that share the work are an observation, never a failure',
  async (t) => {
    const described = dialogueOf(['server is described']);
    const shape = (happening: Happening) => {
      const [seen] = verdictOf(described, at(0, happening)).observations;
      return seen && 'shape' in seen ? seen.shape : undefined;
    };
    t.equal(shape(rest(['keyboard', 'client'], ['keyboard'])), 'alone');
    t.equal(shape(forked(rest(['keyboard', 'client'], ['keyboard']))), 'processes');
    t.equal(
      shape(threaded(rest(['keyboard', 'client'], ['keyboard']), [['keyboard'], ['client']])),
      'threads',
    );
  },
);

t.test('question 4: what a program sends and nobody typed is an observation, never a failure', async (t) => {
  const chatting = dialogueOf([
    'client types un+12',
    'server shows un+12',
    'server types deux+34',
    'client shows deux+34',
  ]);
  const untyped = (...wire: readonly Happening[]) => {
    const events = [
      ...at(0, typed('client', 'un 12'), sent('client', 'un 12\n')),
      ...at(1, showed('server', 'un 12\n'), ...wire),
      ...at(2, typed('server', 'deux 34'), sent('server', '> deux 34\n')),
      ...at(3, showed('client', '> deux 34\n'), rest(['client', 'keyboard'], ['server', 'keyboard'])),
    ];
    const verdict = judge(chatting, { events, wired: true }, { ...q3, rule: 'speaks at any time' });
    t.equal(verdict.outcome, 'passed');
    return verdict.observations;
  };
  t.same(untyped(), [], 'a prefix is no text of its own');
  t.same(untyped(sent('server', 'reçu : un 12\n')), [{ actor: 'server', untyped: 'reçu : …' }]);
  t.same(untyped(sent('server', 'bien '), sent('server', 'reçu\n')), [
    { actor: 'server', untyped: 'bien reçu' },
  ]);
  t.same(untyped(sent('server', '\n')), []);
});
