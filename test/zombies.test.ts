import { readdirSync } from 'node:fs';
import t from 'tap';
import { openHost } from '../checker/index.ts';
import { childrenOf } from '../checker/kernel/marked.ts';
import { isZombie } from '../checker/kernel/zombie.ts';
import { openRoom } from '../checker/room/room.ts';
import { callOf } from './backstage.ts';
import { root } from './checker.ts';
import { playRound } from './soak/play-round.ts';
import { until } from './until.ts';

const solution = `python3 ${root}/solutions/q1/python/server.py`;
const waits = `python3 -c 'import signal; signal.pause()'`;

/** Processes that a program leaves behind: some are ended with it, some end before the checker has seen them. */
const leaving = {
  'a child': `${waits} & exec ${solution}`,
  'a daemon': `setsid ${waits} & exec ${solution}`,
  'many that end at once': `for i in 1 2 3 4 5 6 7 8; do (true &); (setsid true &); done; exec ${solution}`,
};

const host = await openHost();
t.teardown(() => host[Symbol.asyncDispose]());
const skip = host.libc ? false : 'on this system no process but init becomes the parent of orphans';

t.test('processes that programs leave behind become no lasting zombies', { skip }, async (t) => {
  // What other tests in this process started and left behind, such as a browser's processes, is not for a room to reap.
  const before = new Set(readdirSync('/proc').map(Number));
  const own = () => childrenOf(process.pid).filter((pid) => !before.has(pid));
  const zombies = () => own().filter(isZombie);
  for (const [what, server] of Object.entries(leaving)) {
    const { jobs, patienceMs } = await callOf(['q1', '--only', 'one-line', '--server', server], root);
    const { signal } = new AbortController();
    const plays = playRound(host, jobs, {
      round: 1,
      seed: what,
      sideBySide: 1,
      patienceMs,
      signal,
    });
    const reports = [];
    for await (const { report } of plays) reports.push(report);
    t.match(reports, [{ verdict: 'passed', findings: [] }], what);
    // Node reaps its own children when it wants; an orphan that is still ending is reaped at the next call.
    await using room = openRoom(host);
    await until('the end of every zombie', () => {
      room.orphansOf('server');
      return zombies().length === 0;
    });
  }
});
