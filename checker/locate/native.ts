import { readlinkSync } from 'node:fs';
import type { Call } from '../languages/row/call.ts';
import { type CodePlace, unwind } from '../unwind/unwind.ts';
import { type LineReader, startReadingLines } from './lines-of.ts';
import { isInside } from './place.ts';
import type { StackReader } from './stack-reader.ts';

/**
 * A program that was compiled to machine code is not asked at all: its stack is read from its memory, and `addr2line`,
 * which comes with the compiler's linker, tells the lines of it. A debugger would take forty times as long, and stop
 * the program, after which epoll_wait fails with EINTR (signal(7)).
 */
export const native: StackReader = {
  knows({ pid }, { folders }) {
    const program = programOf(pid);
    return program !== undefined && folders.some((folder) => isInside(folder, program));
  },
  async ask(processes, { path }) {
    const threads = processes.flatMap(({ pid, threads }) =>
      threads.map(({ tid }) => ({ pid, tid, program: programOf(pid) })),
    );
    // By way of a process of it, since a room may name the file otherwise.
    const holders = new Map(
      threads.flatMap(({ pid, program }) => (program === undefined ? [] : [[program, pid] as const])),
    );
    const readers = [...holders].map(([program, pid]) => ({
      program,
      read: startReadingLines(`/proc/${pid}/exe`, path),
    }));
    const stacks = threads.map(({ pid, tid, program }) => ({
      pid,
      tid,
      places: unwind(pid, tid).filter(({ file }) => file === program),
    }));
    const places = stacks.flatMap((stack) => stack.places);
    const told = await Promise.all(
      readers.map(({ program, read }) =>
        callsAt(
          places.filter(({ file }) => file === program),
          read,
        ),
      ),
    );
    const calls = new Map(told.flat());
    return stacks.map(({ pid, tid, places }) => ({
      pid,
      tid,
      calls: places.flatMap((place) => calls.get(place) ?? []),
    }));
  },
};

function programOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
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
