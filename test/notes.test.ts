// A look with the cache of /proc must see all that a look without it sees.
import { execa } from 'execa';
import t, { type Test } from 'tap';
import { callsOf } from '../checker/kernel/calls.ts';
import { look } from '../checker/kernel/look.ts';
import { openProcCache } from '../checker/kernel/proc-cache.ts';
import { environmentOf } from './checker.ts';
import { absent } from './tools.ts';
import { until } from './until.ts';

const calls = callsOf(process.arch) ?? new Map();
const skip = (calls.size === 0 && `the system calls of ${process.arch} are not known`) || absent('python3');

/** Starts a Python program that acts when it gets its first line. */
function start(t: Test, source: string) {
  const child = execa('python3', ['-c', source], {
    env: environmentOf({}),
    extendEnv: false,
    reject: false,
    detached: true,
    buffer: false,
  });
  const pid = child.pid ?? 0;
  t.teardown(() => process.kill(-pid, 'SIGKILL'));
  const cache = openProcCache();
  t.teardown(() => cache[Symbol.dispose]());
  const watched = { role: 'server', roots: [pid], keyboard: undefined, screens: [] } as const;
  return {
    type: () => child.stdin.write('line\n'),
    /** Looks with and without the cache until nothing moves and `ready` holds, and returns what both looks saw. */
    atRest: (ready: (anew: Seen) => boolean) => {
      let before = '';
      return until('rest', () => {
        const anew = look([watched], { calls });
        const noted = look([watched], { calls, cache });
        const isStill = anew.running.length === 0 && anew.signature === before;
        before = anew.signature;
        return isStill && ready(seenIn(anew)) && { anew: seenIn(anew), noted: seenIn(noted) };
      });
    },
  };
}

/** The thread ids of each process, by process id. */
type Seen = Readonly<Record<number, readonly number[]>>;

function seenIn({ programs }: ReturnType<typeof look>): Seen {
  const processes = programs.flatMap((program) => program.processes);
  return Object.fromEntries(processes.map(({ pid, threads }) => [pid, threads.map(({ tid }) => tid)]));
}

const count = (seen: Seen) => [Object.keys(seen).length, Object.values(seen).flat().length].join();

for (const [what, before, after, source] of [
  [
    'a child whose parent, a thread, has ended is the child of another thread, which has not run since',
    '1,2',
    '2,2',
    `import os, sys, threading
def fork():
    sys.stdin.readline()
    if os.fork() == 0:
        threading.Event().wait()
threading.Thread(target=fork).start()
threading.Event().wait()`,
  ],
  [
    'a child whose parent, a process, has ended is adopted by the subreaper, which has not run since',
    '2,2',
    '2,2',
    `import ctypes, os, signal, sys
ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
if os.fork() == 0:
    sys.stdin.readline()
    if os.fork() == 0:
        signal.pause()
    os._exit(0)
signal.pause()`,
  ],
  [
    'a thread that was started by a thread is found',
    '1,2',
    '1,3',
    `import sys, threading
def first():
    sys.stdin.readline()
    threading.Thread(target=threading.Event().wait).start()
    threading.Event().wait()
threading.Thread(target=first).start()
threading.Event().wait()`,
  ],
] as const) {
  t.test(what, { skip }, async (t) => {
    const program = start(t, source);
    const first = await program.atRest((anew) => count(anew) === before);
    t.same(first.noted, first.anew);
    program.type();
    const isOther = (anew: Seen) => String(Object.entries(anew)) !== String(Object.entries(first.anew));
    const then = await program.atRest((anew) => count(anew) === after && isOther(anew));
    t.same(then.noted, then.anew);
  });
}
