import t from 'tap';
import type { Happening } from '../../model/transcript.ts';
import { causeOf } from '../causes/cause.ts';
import { replay } from '../follow/replay.ts';
import { dialogueOf } from './literal-dialogue.ts';
import { at, closed, q3, rest, sent, showed, stoodAt, typed } from './literal-transcript.ts';

const pair = dialogueOf(['client sends bonjour+12', 'server shows bonjour+12'], { client: 'peer' });

/** What is found of a line that a Python server has taken and shows only after these events. */
function late(text: string, ...after: readonly Happening[]) {
  const events = [
    ...at(0, rest(['client'], 'peer'), sent('client', 'bonjour 12\n')),
    ...at(1, rest(['client'], 'peer'), stoodAt(text)),
    ...at(2, ...after, showed('server', 'bonjour 12\n')),
  ];
  const options = { ...q3, rule: 'shows', languages: { server: 'python' } } as const;
  const { failure } = replay(pair, { events, stoppedAt: 1, wired: true }, options);
  return failure && causeOf(failure);
}

t.test('a late line says after what act it came, whatever the programs then did', async (t) => {
  const line = 'for line in network:';
  t.match(late(line, sent('client', '\n')), {
    once: { what: 'line', actor: 'client' },
    held: 'until the next',
  });
  t.match(late(line, closed('server', 'keyboard'), closed('client', 'connection')), {
    once: { what: 'connection', actor: 'client' },
  });
  t.match(late(line, closed('server', 'keyboard'), { event: 'ended', actor: 'server', code: 0 }), {
    once: { what: 'keyboard', actor: 'server' },
  });
});

t.test('a line that comes in front of the next one is kept for it', async (t) => {
  const kept = (shown: string) => {
    const events = [
      ...at(0, rest(['client'], 'peer'), sent('client', 'bonjour 12\n')),
      ...at(1, rest(['client'], 'peer'), stoodAt('for line in network:')),
      ...at(2, sent('client', '\n'), showed('server', shown)),
    ];
    const options = { ...q3, rule: 'shows', languages: { server: 'python' } } as const;
    const { failure } = replay(pair, { events, stoppedAt: 1, wired: true }, options);
    return failure && causeOf(failure);
  };
  t.match(kept('bonjour 12\n'), { held: 'until the next' });
  t.match(kept('bonjour 12 <- reçu\n'), { held: 'until the next' });
  t.match(kept('bonjour 12 : \n'), { held: 'before the next' });
});

t.test('a late line is held in a read that wants more, or by what buffers the output', async (t) => {
  const after = closed('client', 'connection');
  t.match(late('for line in network:', after), { had: 'received', held: 'output', actors: ['server'] });
  t.match(late('line = network.readline()', after), { held: 'output' });
  t.match(late('text = network.read()', after), { had: 'received', held: 'read' });
  t.match(late('text = network.read(1024)', after), { held: 'read' });
  t.equal(late('data = sock.recv(1024)', after)?.code, 'line-late');
  t.notHas(late('data = sock.recv(1024)', after), { held: 'read' }, 'a loop around it may collect');
});

t.test('a line that was typed and is not on the wire is held by the program at its keyboard', async (t) => {
  const chat = dialogueOf(['client types un+12', 'server receives line un+12'], { server: 'peer' });
  const events = [
    ...at(0, rest('peer', ['keyboard']), typed('client', 'un 12\n')),
    ...at(1, rest('peer', ['keyboard'])),
    ...at(2, closed('client', 'keyboard'), { event: 'received', actor: 'server', text: 'un 12\n' }),
  ];
  const { failure } = replay(chat, { events, stoppedAt: 1, wired: true }, { ...q3, rule: 'sends' });
  t.match(failure && causeOf(failure), {
    code: 'line-late',
    actors: ['client'],
    had: 'typed',
    once: { what: 'keyboard', actor: 'client' },
  });
});
