import { readlinkSync } from 'node:fs';
import { readProc } from '../kernel/read.ts';
import { stateIn } from '../kernel/thread.ts';
import { throughOf } from '../kernel/through.ts';
import type { Call } from '../languages/row/call.ts';
import { type CodePlace, unwind } from '../unwind/unwind.ts';
import { type LineReader, startReadingLines } from './lines-of.ts';
import { mutexOwner } from './mutex-owner.ts';
import { isInside } from './place.ts';
import type { StackReader } from './stack-reader.ts';

/**
 * Reads the stacks of a compiled program from its memory, and their lines with `addr2line`, which comes with the
 * compiler's linker. The program is not stopped: a debugger would stop it, after which epoll_wait fails with EINTR
 * (signal(7)), and would take forty times as long.
 */
export const native: StackReader = {
  knows({ pid }, { folders }) {
    const program = programOf(pid);
    return program !== undefined && folders.some((folder) => isInside(folder, program));
  },
  async ask(processes, { path, until }) {
    const threads = processes.flatMap(({ pid, threads }) =>
      threads.map((thread) => ({ pid, ...thread, program: programOf(pid) })),
    );
    // `addr2line` opens the file through a process that runs it, since its path may differ inside a room.
    const holders = new Map(
      threads.flatMap(({ pid, program }) => (program === undefined ? [] : [[program, pid] as const])),
    );
    const readers = [...holders].map(([program, pid]) => ({
      program,
      read: startReadingLines(`/proc/${throughOf(pid)}/exe`, path),
    }));
    const stacks = await Promise.all(
      threads.map(async ({ pid, tid, program, waitsFor }) => {
        const read = () => unwind({ pid, tid }).filter(({ file }) => file === program);
        if (!waitsFor.includes('clock')) return { pid, tid, places: read() };
        // A thread that looks again by a clock may run while its stack is read, which then leads elsewhere.
        let places: readonly CodePlace[] = [];
        const isReadAsleep = () => {
          const before = sleepOf(pid, tid);
          if (before === undefined) return false;
          places = read();
          return sleepOf(pid, tid) === before;
        };
        await until(`thread ${tid} to sleep while its stack is read`, isReadAsleep);
        return { pid, tid, places };
      }),
    );
    const places = stacks.flatMap((stack) => stack.places);
    const perReader = await Promise.all(
      readers.map(({ program, read }) =>
        callsAt(
          places.filter(({ file }) => file === program),
          read,
        ),
      ),
    );
    const calls = new Map(perReader.flat());
    return stacks.map(({ pid, tid, places }) => {
      const tids = threads.filter((thread) => thread.pid === pid).map((thread) => thread.tid);
      const heldBy = mutexOwner(tid, { pid, tids });
      return {
        pid,
        tid,
        calls: places.flatMap((place) => calls.get(place) ?? []),
        ...(heldBy !== undefined && { heldBy }),
      };
    });
  },
};

/** How often a thread that sleeps has run; undefined if it does not sleep. */
function sleepOf(pid: number, tid: number): string | undefined {
  const stat = readProc(`/proc/${pid}/task/${tid}/stat`) ?? '';
  return stateIn(stat) === 'S' ? readProc(`/proc/${pid}/task/${tid}/schedstat`) : undefined;
}

function programOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${throughOf(pid)}/exe`);
  } catch {
    return undefined;
  }
}

async function callsAt(
  places: readonly CodePlace[],
  read: LineReader,
): Promise<readonly (readonly [CodePlace, Call])[]> {
  const calls = await read(places.map(({ address }) => address));
  return places.flatMap((place, index) => {
    const call = calls[index];
    return call ? [[place, call] as const] : [];
  });
}
