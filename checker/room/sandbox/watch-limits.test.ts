import t from 'tap';
import { usualLimits } from './limits.ts';
import { findLimitHit } from './watch-limits.ts';

const heading = 'key shmid perms size cpid lpid nattch uid gid cuid cgid atime dtime ctime rss swap';
const object = (resident: number, swapped: number) =>
  `0 0 1600 104857600 3 3 0 1000 1000 1000 1000 0 0 0 ${resident} ${swapped}`;

/** The hit of a program without processes of its own, on a machine that shares so many kB. */
function hitOf(objects: readonly string[], sharedKb: number) {
  return findLimitHit({
    ...{ pids: [], init: 1, written: [], limits: usualLimits },
    read: (path) => (path === '/proc/meminfo' ? `MemTotal: 9 kB\nShmem: ${sharedKb} kB\n` : undefined),
    sharedObjects: () => [heading, ...objects, ''].join('\n'),
  });
}

t.test('memory in System V objects counts, also what is swapped', async (t) => {
  const memory = { limit: 'memory', most: usualLimits.memoryBytes };
  t.same(hitOf([object(400 << 20, 0), object(0, 200 << 20)], 900_000), memory);
  t.equal(hitOf([object(400 << 20, 0)], 900_000), undefined);
});

t.test('memory counts that a neighbour held when the program began', async (t) => {
  // The neighbour has let go of its own meanwhile, so the machine has come to no more than before.
  t.match(hitOf([object(900 << 20, 0)], 950_000), { limit: 'memory' });
});
