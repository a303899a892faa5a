import t from 'tap';
import { findingOf, opened } from './chat.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, closed, listening, probe, rest, showed, started, typed } from './literal-transcript.ts';
import { stopped } from './stopped.ts';

const q4 = { rule: 'speaks at any time' } as const;

t.test('a server that begins at its keyboard speaks across the client', async (t) => {
  const before = rest(['keyboard'], ['keyboard']);
  t.match(stopped(before, rest(['keyboard'], ['server'])), { code: 'crossed', actors: ['server'] });
  const waits = dialogueOf(['server starts', 'client starts', 'server is waiting for client']);
  t.match(findingOf(waits, [...opened, ...at(2, before)]), { code: 'crossed' });
});

t.test('a program that waits for the wrong thing is named', async (t) => {
  const swapped = rest(['keyboard'], ['server']);
  t.match(stopped(swapped, swapped), {
    code: 'wrong-wait',
    actors: ['server', 'client'],
    wanted: ['client'],
    waits: ['keyboard'],
  });
  const again = stopped(rest(['client'], ['keyboard']), rest(['connection'], ['server']));
  t.match(again, { code: 'wrong-wait', actors: ['server'], waits: ['connection'] });
  const waits = dialogueOf(['server starts', 'client starts', 'client is waiting for keyboard and server']);
  t.match(findingOf(waits, [...opened, ...at(2, rest(['client'], ['keyboard']))]), {
    code: 'wrong-wait',
    wanted: ['keyboard', 'server'],
    waits: ['keyboard'],
  });
});

t.test('a server that took the line and showed nothing waits for its keyboard with reason', async (t) => {
  t.equal(stopped(rest(['client'], ['keyboard']), rest(['keyboard'], ['server']))?.code, 'line-missing');
});

t.test('question 4: programs that take turns still alternate', async (t) => {
  const lines = ['client types un+12', 'server shows un+12', 'client types deux+34', 'server shows deux+34'];
  const two = dialogueOf(lines);
  const events = [
    ...at(0, rest(['client'], ['keyboard']), typed('client', 'un 12')),
    ...at(1, showed('server', 'un 12\n')),
    ...at(2, rest(['keyboard'], ['server']), typed('client', 'deux 34')),
    ...at(3, rest(['keyboard'], ['server'])),
  ];
  t.match(findingOf(two, events, q4), {
    code: 'still-alternates',
    actors: ['server', 'client'],
    text: 'deux 34',
  });
  const before = rest(['keyboard'], ['keyboard', 'server']);
  t.match(
    stopped(
      before,
      before,
      [probe('server', 'essai'), showed('client', 'essai\n'), showed('server', 'bonjour 12\n')],
      q4,
    ),
    {
      code: 'still-alternates',
      actors: ['server'],
    },
  );
});

t.test('question 4: one direction works and the other never does', async (t) => {
  const half = rest(['keyboard'], ['keyboard', 'server']);
  t.match(stopped(half, half, [probe('server', 'essai'), showed('client', 'essai\n'), half], q4), {
    code: 'one-way',
    actors: ['server'],
  });
  const back = dialogueOf([
    'server types a+12',
    'client shows a+12',
    'client types b+34',
    'server shows b+34',
  ]);
  const events = [
    ...at(0, typed('server', 'a 12')),
    ...at(1, showed('client', 'a 12\n')),
    ...at(2, typed('client', 'b 34')),
    ...at(3, rest(['keyboard', 'client'], ['server'])),
  ];
  t.match(findingOf(back, events, q4), { code: 'one-way', actors: ['client'] });
});

t.test('question 4: two programs that both begin by listening are still a deadlock', async (t) => {
  const both = rest(['client'], ['server']);
  t.equal(stopped(both, both, [], q4)?.code, 'deadlock');
});

t.test('a program that was killed by the stage did not crash', async (t) => {
  const again = dialogueOf([
    'server starts',
    'client starts',
    'server is killed',
    'server restarts',
    'client ends',
  ]);
  const kill = at(
    2,
    { event: 'killed', actor: 'server' },
    { event: 'ended', actor: 'server', signal: 'SIGKILL' },
  );
  const restart = at(3, started('server'), listening());
  const events = [
    ...opened,
    ...kill,
    ...restart,
    ...at(4, closed('server', 'connection'), rest(['connection'], ['keyboard'])),
  ];
  t.match(findingOf(again, events), { code: 'still-running', actors: ['client'] });
});
