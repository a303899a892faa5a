import t from 'tap';
import type { Standing } from '../../model/standing.ts';
import { type Calm, decideCalm, decideRestless, mayMove } from './decide-rest.ts';

const calm: Calm = {
  standings: [],
  clocks: [],
  inFlight: false,
  isStill: true,
  decided: 'at-rest',
  waitedMs: 5,
  sinceMs: 5,
};
const brisk = { care: 'brisk', patienceMs: 5000 } as const;
const patient = { care: 'patient', patienceMs: 5000 } as const;
const sure = { care: 'sure', patienceMs: 5000 } as const;
const clock = (ms: number | 'unknown', rounds = 0) =>
  ({ role: 'server', tid: 1, ms, rounds, isKnown: false }) as const;

t.test('programs that nothing can move are at rest, and that is final', async (t) => {
  t.match(decideCalm(calm, brisk), { kind: 'rest', decided: 'at-rest', final: true });
  t.match(decideCalm({ ...calm, decided: 'ended' }, sure), { decided: 'ended', final: true });
});

t.test('nothing is decided while something is on its way, however often the clock came round', async (t) => {
  t.equal(decideCalm({ ...calm, inFlight: true }, brisk), undefined);
  t.equal(decideCalm({ ...calm, inFlight: true, clocks: [clock(1e8, 9)] }, brisk), undefined);
});

t.test(
  'a clock that rings within the patience that is left is waited for, and a later one is not',
  async (t) => {
    const waiting = { ...calm, waitedMs: 2000 };
    t.equal(decideCalm({ ...waiting, clocks: [clock(3000)] }, sure), undefined);
    const rest = { kind: 'rest', decided: 'patience', final: true, early: true };
    t.match(decideCalm({ ...waiting, clocks: [clock(3001)] }, sure), rest);
    t.match(decideCalm({ ...waiting, clocks: [clock(3001)] }, brisk), rest);
    t.equal(decideCalm({ ...waiting, clocks: [clock(3001), clock(100)] }, sure), undefined, 'one of two');
    t.equal(decideCalm({ ...waiting, clocks: [clock('unknown')] }, sure), undefined);
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
    t.equal(decideCalm(hidden, sure), undefined);
    t.equal(decideCalm({ ...hidden, waitedMs: 4999, clocks: [clock(1e8)] }, sure), undefined);
    t.equal(decideCalm({ ...hidden, waitedMs: 100 }, brisk), undefined);
    t.match(decideCalm({ ...hidden, waitedMs: 101 }, brisk), { decided: 'patience', final: false });
  },
);

t.test('once two looks are no longer equal, nothing is proved', async (t) => {
  t.equal(decideCalm({ ...calm, isStill: false }, brisk), undefined);
  t.equal(decideCalm({ ...calm, isStill: false, clocks: [clock(1e8)] }, sure), undefined);
});

t.test('a clock that came round in vain is enough for the next act', async (t) => {
  const guess = { kind: 'rest', decided: 'patience', final: false };
  t.equal(decideCalm({ ...calm, clocks: [clock(100)] }, brisk), undefined);
  t.match(decideCalm({ ...calm, clocks: [clock(100, 1)] }, brisk), guess);
  t.match(decideCalm({ ...calm, clocks: [clock('unknown', 1)], isStill: false }, brisk), guess);
  t.equal(
    decideCalm({ ...calm, clocks: [clock(100, 1)] }, patient),
    undefined,
    'and two for one with patience',
  );
  t.match(decideCalm({ ...calm, clocks: [clock(100, 2)] }, patient), guess);
});

t.test('what two clocks of a program may hand to each other takes two rounds', async (t) => {
  t.equal(decideCalm({ ...calm, clocks: [clock(100, 1), clock(100, 1)] }, brisk), undefined);
  t.match(decideCalm({ ...calm, clocks: [clock(100, 2), clock(100, 2)] }, brisk), { final: false });
  const other = { ...clock(100, 1), role: 'client' } as const;
  t.match(decideCalm({ ...calm, clocks: [clock(100, 1), other] }, brisk), { final: false }, 'of one program');
});

t.test('a loop that is known is not waited for again, and that is a hunch', async (t) => {
  const known = { ...clock(100), isKnown: true };
  const hunch = decideCalm({ ...calm, clocks: [known] }, brisk);
  t.match(hunch, { decided: 'patience', final: false, hunch: true });
  t.equal(decideCalm({ ...calm, clocks: [known, clock(100)] }, brisk), undefined);
  t.equal(decideCalm({ ...calm, clocks: [known] }, patient), undefined);
});

t.test('four rounds, which took a tenth of the patience, refuse a step', async (t) => {
  const polled = { kind: 'rest', decided: 'polled', final: true };
  const ticking = { ...calm, waitedMs: 4000, sinceMs: 501, clocks: [clock(100, 4)] };
  t.match(decideCalm(ticking, sure), polled);
  t.match(decideCalm({ ...ticking, isStill: false }, sure), polled);
  t.equal(decideCalm({ ...ticking, clocks: [clock(100, 3)] }, sure), undefined);
  t.equal(decideCalm({ ...ticking, sinceMs: 500 }, sure), undefined, 'they were too fast');
  t.match(
    decideCalm({ ...ticking, clocks: [clock(1001), clock(100, 4)] }, sure),
    polled,
    'one rings too late',
  );
  t.equal(
    decideCalm({ ...ticking, clocks: [clock(999), clock(100, 5)] }, sure),
    undefined,
    'one has not rung',
  );
});

t.test('what does not come to rest is waited for until patience ends', async (t) => {
  t.equal(decideRestless({ waitedMs: 5000, isRunning: false, busyMs: 0, spunMs: 0 }, brisk), 'wait');
  t.equal(
    decideRestless({ waitedMs: 5001, isRunning: false, busyMs: 0, spunMs: 0 }, brisk),
    'patience ended',
  );
  t.equal(decideRestless({ waitedMs: 5000, isRunning: true, busyMs: 5000, spunMs: 0 }, sure), 'wait');
  t.equal(
    decideRestless({ waitedMs: 5001, isRunning: true, busyMs: 5000, spunMs: 0 }, sure),
    'patience ended',
  );
});

t.test('a busy program is given its next line after a tenth of the patience', async (t) => {
  t.equal(decideRestless({ waitedMs: 4000, isRunning: true, busyMs: 500, spunMs: 0 }, brisk), 'wait');
  t.equal(decideRestless({ waitedMs: 501, isRunning: true, busyMs: 501, spunMs: 0 }, brisk), 'enough');
});

t.test('a program that has computed for a second in its own time has spun', async (t) => {
  const spinning = { waitedMs: 4000, isRunning: true, busyMs: 4000 };
  t.equal(decideRestless({ ...spinning, spunMs: 1000 }, sure), 'wait');
  t.equal(decideRestless({ ...spinning, spunMs: 1001 }, sure), 'spun');
  t.equal(mayMove(calm, sure), false);
  t.equal(mayMove({ ...calm, clocks: [clock(100)] }, sure), true, 'unless another thread may help it on');
});
