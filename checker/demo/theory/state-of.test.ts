import t from 'tap';
import { cells } from '../cells.ts';
import { sampleMoment, showed } from '../moment.sample.ts';
import type { Side } from '../moment.ts';
import { explore } from './explore.ts';
import { stateOf } from './state-of.ts';

const works = explore(cells['keyboard-network']);
const crossed = explore(cells['keyboard-keyboard']);
const atKeyboard: Partial<Side> = { waitsFor: ['keyboard'] };
const frozen: Partial<Side> = { phase: 'frozen', waitsFor: ['resumption'] };

t.test(
  'two programs that wait stand in the state with the same waits and the same lines on their way',
  async (t) => {
    t.equal(stateOf(works, sampleMoment({ client: atKeyboard })), 0);
    const heard = { ...atKeyboard, screen: showed('bonjour') };
    const state = stateOf(works, sampleMoment({ server: heard, sent: [['client', 'bonjour']] }));
    t.match(works.states[state ?? 0], {
      next: { client: 'receives', server: 'reads' },
      toward: { server: 0 },
    });
  },
);

t.test('a line that a program has not asked for is on its way, wherever it is kept', async (t) => {
  const state = stateOf(crossed, sampleMoment({ server: atKeyboard, sent: [['client', 'bonjour']] }));
  t.match(crossed.states[state ?? 0], {
    next: { client: 'receives', server: 'reads' },
    toward: { server: 1 },
  });
});

t.test('for a frozen program, what it has sent and shown tells what it does next', async (t) => {
  const state = stateOf(
    works,
    sampleMoment({ state: 'frozen', server: frozen, sent: [['client', 'bonjour']] }),
  );
  t.match(works.states[state ?? 0], { next: { server: 'receives' }, toward: { server: 1 } });
  const answered = sampleMoment({
    state: 'frozen',
    client: { ...frozen, screen: showed('salut') },
    server: { screen: showed('bonjour') },
    sent: [
      ['client', 'bonjour'],
      ['server', 'salut'],
    ],
  });
  t.equal(stateOf(works, answered), 0, 'the client is at its keyboard again');
});

t.test('programs that move, start, end or wait for something else stand in no state', async (t) => {
  t.equal(stateOf(works, sampleMoment({ state: 'moves', client: atKeyboard })), undefined);
  t.equal(
    stateOf(works, sampleMoment({ client: atKeyboard, server: { waitsFor: ['connection'] } })),
    undefined,
  );
  t.equal(stateOf(works, sampleMoment({ client: { phase: 'ended', waitsFor: [] } })), undefined);
  t.equal(stateOf(works, sampleMoment({ client: { waitsFor: ['keyboard', 'server'] } })), undefined);
  t.equal(stateOf(works, sampleMoment({})), undefined, 'a deadlock is no state of a pair that works');
});
