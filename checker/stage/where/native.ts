import { readlinkSync } from 'node:fs';
import { type CodePlace, unwind } from '../../kernel/stack/unwind.ts';
import { linesOf } from './lines-of.ts';
import { isInside } from './place.ts';
import type { Call, Inquiry, Stack, Witness } from './witness.ts';

/**
 * A program that was compiled to machine code is not asked at all: its stack is read from its memory, and `addr2line`,
 * which comes with the compiler's linker, tells the lines of it. A debugger would take forty times as long, and stop
 * the program, after which epoll_wait fails with EINTR (signal(7)).
 */
export const native: Witness = {
  knows({ pid }, { folders }) {
    const program = programOf(pid);
    return program !== undefined && folders.some((folder) => isInside(folder, program));
  },
  async ask(processes, inquiry) {
    const threads = processes.flatMap(({ pid, threads }) =>
      threads.map(({ tid }) => ({ pid, tid, program: programOf(pid) })),
    );
    const stacks = threads.map(({ pid, tid, program }) => ({
      pid,
      tid,
      places: unwind(pid, tid).filter(({ file }) => file === program),
    }));
    const programs = [...new Set(threads.flatMap(({ program }) => program ?? []))];
    const told = await Promise.all(programs.map((program) => callsIn(program, stacks, inquiry)));
    const lines = new Map(told.flat());
    return stacks.map(({ pid, tid, places }) => ({
      pid,
      tid,
      calls: places.flatMap((place) => lines.get(place) ?? []),
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

type Found = Pick<Stack, 'pid'> & { readonly places: readonly CodePlace[] };

/** By way of a process of it, since a room may name the file otherwise. */
async function callsIn(
  program: string,
  stacks: readonly Found[],
  { path }: Inquiry,
): Promise<readonly (readonly [CodePlace, Call])[]> {
  const places = stacks.flatMap((stack) => stack.places).filter(({ file }) => file === program);
  const holder = stacks.find((stack) => stack.places.some(({ file }) => file === program));
  if (!holder) return [];
  const addresses = places.map(({ address }) => address);
  const calls = await linesOf(`/proc/${holder.pid}/exe`, { addresses, path });
  return places.flatMap((place, index) => {
    const call = calls[index];
    return call ? [[place, call] as const] : [];
  });
}
