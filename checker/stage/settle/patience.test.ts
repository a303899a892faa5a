import t from 'tap';
import type { Look } from '../../kernel/look.ts';
import type { Thread } from '../../kernel/thread.ts';
import type { Scene } from '../scene/scene.ts';
import { beginPatience } from './patience.ts';

/** A patience on a clock that the test advances, with a look for each call of `after`. */
function patience() {
  let clock = 1000;
  const options = { now: () => clock };
  const begun = beginPatience({ room: { host: { options } } } as unknown as Pick<Scene, 'room'>);
  return {
    spentMs: begun.spentMs,
    busyMs: begun.busyMs,
    /** Advances the clock by this many ms and takes a look at these threads. */
    after(ms: number, ...threads: readonly Thread[]) {
      clock += ms;
      const watched = { role: 'server', roots: [1], keyboard: undefined, screens: [] } as const;
      const programs = [{ watched, processes: [{ pid: 1, through: 1, threads }] }];
      begun.note({ programs, running: [], signature: '' } satisfies Look);
    },
  };
}

const thread = (tid: number, keptFromRunningMs: number, mark: string): Thread => ({
  ...{ tid, keptFromRunningMs, mark, running: true, held: false },
  ...{ call: undefined, place: '', ranMs: 0, arguments: [], name: undefined, ofThreads: undefined },
});

t.test('a program that runs all the time spends patience as time passes', async (t) => {
  const { after, spentMs } = patience();
  for (let look = 1; look <= 10; look += 1) after(10, thread(1, 700, `ran ${look}`));
  t.equal(spentMs(), 100);
});

t.test('the time for which the kernel says that a program had no processor is not counted', async (t) => {
  const { after, spentMs } = patience();
  after(0, thread(1, 700, 'ran 1'));
  after(40, thread(1, 725, 'ran 2'));
  t.equal(spentMs(), 15);
});

t.test(
  'the time of a wait for a processor that is not over is not counted either, and only once',
  async (t) => {
    const { after, spentMs } = patience();
    after(0, thread(1, 700, 'ran 1'));
    for (let look = 0; look < 20; look += 1) after(10, thread(1, 700, 'ran 1'));
    t.equal(spentMs(), 20);
    after(10, thread(1, 900, 'ran 2'));
    t.equal(spentMs(), 21, 'and it is subtracted once');
  },
);

t.test('the time for which the kernel held a program, as for a disk, is not counted', async (t) => {
  const { after, spentMs } = patience();
  const held = { ...thread(1, 700, 'ran 1'), held: true };
  after(0, held);
  for (let look = 0; look < 20; look += 1) after(10, held);
  t.equal(spentMs(), 20);
  after(10, thread(1, 700, 'ran 2'));
  t.equal(spentMs(), 21, 'and it is subtracted once');
});

t.test('the time by which the checker itself was late is not counted', async (t) => {
  const { after, spentMs } = patience();
  after(0, thread(1, 0, 'ran 1'));
  after(450, thread(1, 0, 'ran 2'));
  t.equal(spentMs(), 50);
});

t.test('threads that wait for a processor in turn spend patience all the same', async (t) => {
  const { after, spentMs } = patience();
  for (let look = 0; look <= 10; look += 1) {
    const mark = `ran ${look}`;
    after(10, ...[1, 2, 3, 4].map((tid) => thread(tid, 5 * look, mark)));
  }
  t.equal(spentMs(), 60);
});

t.test('patience ends however busy the machine is', async (t) => {
  const { after, spentMs } = patience();
  for (let look = 0; look <= 100; look += 1) after(100, thread(1, 100 * look, 'ran 1'));
  t.equal(spentMs(), 1010);
});

t.test('of several threads that run, the one counts that has used least of a processor', async (t) => {
  const { after, busyMs } = patience();
  after(0, { ...thread(1, 0, 'a'), ranMs: 300 }, { ...thread(2, 0, 'a'), ranMs: 40 });
  t.equal(busyMs(), 0);
  after(200, { ...thread(1, 0, 'b'), ranMs: 480 }, { ...thread(2, 0, 'b'), ranMs: 45 });
  t.equal(busyMs(), 5);
  after(200, { ...thread(1, 0, 'c'), ranMs: 500 }, { ...thread(2, 0, 'c'), ranMs: 45, running: false });
  t.equal(busyMs(), 200, 'one that waits does not count');
});

t.test('where the kernel does not count it, it is the patience that is spent', async (t) => {
  const { after, busyMs } = patience();
  for (let look = 0; look < 5; look += 1) after(20, thread(1, 0, `ran ${look}`));
  t.equal(busyMs(), 100);
});
