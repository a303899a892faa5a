import t from 'tap';
import type { Standing } from '../model/transcript.ts';
import { type Calm, decideCalm, decideRestless } from './decide-rest.ts';

const calm: Calm = {
  standings: [],
  clocks: [],
  inFlight: false,
  decided: 'at-rest',
  rounds: 1,
  waitedMs: 5,
};
const brief = { thorough: false, patienceMs: 5000 };
const thorough = { thorough: true, patienceMs: 5000 };
const clock = (ms: number | 'unknown') => ({ role: 'server', ms }) as const;

t.test('programs that nothing can move are at rest, and that is final', async (t) => {
  t.match(decideCalm(calm, brief), { kind: 'rest', decided: 'at-rest', final: true });
  t.match(decideCalm({ ...calm, decided: 'ended' }, thorough), { decided: 'ended', final: true });
});

t.test('nothing is decided while something is on its way, however often the clock came round', async (t) => {
  t.equal(decideCalm({ ...calm, inFlight: true }, brief), undefined);
  t.equal(decideCalm({ ...calm, inFlight: true, clocks: [clock(1e8)], rounds: 9 }, brief), undefined);
});

t.test(
  'a clock that rings within the patience that is left is waited for, and a later one is not',
  async (t) => {
    const waiting = { ...calm, waitedMs: 2000 };
    t.equal(decideCalm({ ...waiting, clocks: [clock(3000)] }, thorough), undefined);
    const rest = { kind: 'rest', decided: 'patience', final: true, early: true };
    t.match(decideCalm({ ...waiting, clocks: [clock(3001)] }, thorough), rest);
    t.match(decideCalm({ ...waiting, clocks: [clock(3001)] }, brief), rest);
    t.equal(decideCalm({ ...waiting, clocks: [clock(3001), clock(100)] }, thorough), undefined, 'one of two');
    t.equal(decideCalm({ ...waiting, clocks: [clock('unknown')] }, thorough), undefined);
  },
);

t.test(
  'what the kernel does not show is never proved: patience decides, soon if a line may follow',
  async (t) => {
    const standing: Standing = {
      ...{ actor: 'server', peer: false, alive: true, waitsFor: [], running: false },
      ...{ processes: [], listens: [], connected: false, unseen: ['alarm'] },
    };
    const hidden = { ...calm, standings: [standing] };
    t.equal(decideCalm(hidden, thorough), undefined);
    t.equal(decideCalm({ ...hidden, waitedMs: 4999, clocks: [clock(1e8)] }, thorough), undefined);
    t.equal(decideCalm({ ...hidden, waitedMs: 100 }, brief), undefined);
    t.match(decideCalm({ ...hidden, waitedMs: 101 }, brief), { decided: 'patience', final: false });
  },
);

t.test('a clock that came round four times in vain ticks over: enough to go on, and not final', async (t) => {
  const ticking = { ...calm, clocks: [clock(100)] };
  t.equal(decideCalm({ ...ticking, rounds: 3 }, brief), undefined);
  const enough = { kind: 'rest', decided: 'patience', final: false };
  t.match(decideCalm({ ...ticking, rounds: 4 }, brief), enough);
  t.equal(decideCalm({ ...ticking, rounds: 400 }, thorough), undefined, 'unless it is to be thorough');
});

t.test('what does not come to rest is waited for until patience ends', async (t) => {
  t.equal(decideRestless({ waitedMs: 5000, isRunning: false }, brief), 'wait');
  t.equal(decideRestless({ waitedMs: 5001, isRunning: false }, brief), 'patience ended');
  t.equal(decideRestless({ waitedMs: 5000, isRunning: true }, thorough), 'wait');
  t.equal(decideRestless({ waitedMs: 5001, isRunning: true }, thorough), 'patience ended');
});

t.test('a busy program is given its next line after a tenth of the patience', async (t) => {
  t.equal(decideRestless({ waitedMs: 500, isRunning: true }, brief), 'wait');
  t.equal(decideRestless({ waitedMs: 501, isRunning: true }, brief), 'enough');
});
