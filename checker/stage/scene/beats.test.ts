import t from 'tap';
import { createBeats } from './beats.ts';

/** Beats on a clock that the test moves. */
function beatsAt() {
  let time = 0;
  const at = (ms: number) => {
    time = ms;
  };
  return { beats: createBeats(() => time), at };
}

const clock = (ms: number | 'unknown', limitMs?: number) =>
  ({ role: 'server', tid: 1, ms, ...(limitMs !== undefined && { limitMs }) }) as const;

t.test('a loop with the same time limit in the same place is known again', async (t) => {
  const { beats, at } = beatsAt();
  beats.learn(clock(80, 100), 'recv');
  at(5000);
  t.equal(beats.knows(clock(33, 100), 'recv'), true);
  t.equal(beats.knows(clock(33, 100), 'elsewhere'), false);
  t.equal(beats.knows(clock(33, 101), 'recv'), false);
  t.equal(beats.knows({ ...clock(33, 100), tid: 2 }, 'recv'), false);
});

t.test('the timer of an event loop is known by when it rings', async (t) => {
  const { beats, at } = beatsAt();
  beats.learn(clock(1000, 1000), 'epoll');
  at(300);
  t.equal(beats.knows(clock(699, 700), 'epoll'), true);
  t.equal(beats.knows(clock(100, 100), 'epoll'), false, 'one that was set meanwhile rings earlier');
  at(1010);
  t.equal(beats.knows(clock(990, 990), 'epoll'), false, 'its period is not known yet');
  beats.learn(clock(990, 990), 'epoll');
  at(3500);
  t.equal(beats.knows(clock(500, 500), 'epoll'), true, 'then a later beat is');
  t.equal(beats.knows(clock(250, 250), 'epoll'), false);
});

t.test('a clock alone is no loop: a program that only sleeps may have seen nothing yet', async (t) => {
  const { beats } = beatsAt();
  beats.learn(clock(50), 'sleep');
  t.equal(beats.knows(clock(50), 'sleep'), false);
  beats.learn(clock('unknown', 50), 'restarted');
  t.equal(beats.knows(clock('unknown', 50), 'restarted'), false);
});
