import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The mark in the environment of all programs of one run: `ALTERNANCE_RUN=…`. */
export type Mark = string;

/** The living processes with a mark; there are none after a run. A zombie has no environment any more. */
export function carrying(mark: Mark): readonly number[] {
  return processes().filter((pid) => environment(pid).includes(mark));
}

/** The marks of the runs that have a program in this folder: programs are started in their folder. */
export function marksIn(folder: string): readonly Mark[] {
  const inside = processes().filter((pid) => folderOf(pid) === folder);
  const marks = inside.flatMap((pid) => /ALTERNANCE_RUN=[^/\0]+/.exec(environment(pid)) ?? []);
  return [...new Set(marks.map(String))];
}

/** The living processes with this word in their command line. */
export function running(word: string): readonly number[] {
  return processes().filter((pid) => read(`/proc/${pid}/cmdline`).includes(word));
}

function processes(): readonly number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0);
}

function environment(pid: number): string {
  return read(`/proc/${pid}/environ`);
}

function folderOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
