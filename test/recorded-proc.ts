import type { Watched } from '../checker/kernel/look.ts';
import { type Proc, procHere } from '../checker/kernel/proc.ts';
import type { SocketCalls } from '../checker/kernel/standing/copy-descriptor.ts';

/** All that was read of one program, as JSON. */
export interface RecordedProc extends RecordedMemory {
  readonly watched: Watched;
  readonly folders: Record<string, readonly string[]>;
  readonly links: Record<string, string>;
  readonly regular: string[];
  /** Bytes of files in hexadecimal, by `PATH FROM LENGTH`. */
  readonly pieces: Record<string, string>;
  /** In hexadecimal, the value of an option of a socket, by `PID DESCRIPTOR OPTION`, and the time, by `clock NUMBER`. */
  readonly options: Record<string, string>;
}

/** The files and the memory that were read. */
export interface RecordedMemory {
  readonly files: Record<string, string>;
  /** Bytes in hexadecimal, by `PID ADDRESS`. */
  readonly memory: Record<string, string>;
}

/** A recording without answers yet. */
export function emptyRecording(watched: Watched): RecordedProc {
  return { watched, files: {}, folders: {}, links: {}, regular: [], pieces: {}, memory: {}, options: {} };
}

/** Reads this machine's /proc, and keeps the answers. */
export function recordProc({ files, folders, links, regular, pieces, memory }: RecordedProc): Proc {
  return {
    read: (path) => keep(files, path, procHere.read(path)),
    list: (path) => keep(folders, path, procHere.list(path)) ?? [],
    follow: (path) => keep(links, path, procHere.follow(path)),
    isFile(path) {
      const is = procHere.isFile(path);
      if (is && !regular.includes(path)) regular.push(path);
      return is;
    },
    memory(pid, at) {
      const bytes = procHere.memory(pid, at);
      const place = `${pid} ${at.address}`;
      const isLonger = at.length * 2 > (memory[place]?.length ?? 0);
      if (isLonger) keep(memory, place, bytes?.toString('hex'));
      return bytes;
    },
    bytes(path, at) {
      const bytes = procHere.bytes(path, at);
      keep(pieces, `${path} ${at.from} ${at.length}`, bytes?.toString('hex'));
      return bytes;
    },
  };
}

/** Asks this machine's sockets and clocks, and keeps the answers. */
export function recordSockets({ options }: RecordedProc, libc: SocketCalls): SocketCalls {
  const handles = new Map<number, string>();
  return {
    syscall(number, first, second, third) {
      const handle = libc.syscall(number, first, second, third);
      handles.set(handle, number === pidfdOpen ? String(first) : `${handles.get(first)} ${second}`);
      return handle;
    },
    getsockopt(handle, level, name, value, length) {
      const told = libc.getsockopt(handle, level, name, value, length);
      keep(options, `${handles.get(handle)} ${name}`, told === 0 ? value.toString('hex') : undefined);
      return told;
    },
    clock_gettime(clock, time) {
      const told = libc.clock_gettime(clock, time);
      keep(options, `clock ${clock}`, told === 0 ? time.toString('hex') : undefined);
      return told;
    },
    close: libc.close,
  };
}

/** Answers from the recording; anything not read then does not exist. */
export function replayProc({ files, memory, ...rest }: RecordedMemory & Partial<RecordedProc>): Proc {
  const { folders, links, regular, pieces } = rest;
  const kept = Object.entries(memory).map(([place, bytes]) => {
    const [owner, start = ''] = place.split(' ');
    return { owner: Number(owner), start: BigInt(start), bytes };
  });
  return {
    read: (path) => files[path],
    list: (path) => folders?.[path] ?? [],
    follow: (path) => links?.[path],
    isFile: (path) => regular?.includes(path) ?? false,
    memory(pid, { address, length }) {
      for (const { owner, start, bytes } of kept) {
        const from = Number(address - start) * 2;
        if (owner !== pid || from < 0 || from + length * 2 > bytes.length) continue;
        return Buffer.from(bytes.slice(from, from + length * 2), 'hex');
      }
      return undefined;
    },
    bytes(path, { from, length }) {
      const told = pieces?.[`${path} ${from} ${length}`];
      return told === undefined ? undefined : Buffer.from(told, 'hex');
    },
  };
}

/** Answers for sockets and clocks from the recording. */
export function replaySockets({ options }: RecordedProc): SocketCalls {
  const handles: string[] = [];
  return {
    syscall(number, first, second) {
      if (number === pidfdOpen) return handles.push(String(first));
      if (number === pidfdGetfd) return handles.push(`${handles[first - 1]} ${second}`);
      return Number(options[calledAnother] ?? -1);
    },
    getsockopt(handle, _, name, value) {
      const told = options[`${handles[handle - 1]} ${name}`];
      if (told === undefined) return -1;
      value.write(told, 'hex');
      return 0;
    },
    clock_gettime(clock, time) {
      const told = options[`clock ${clock}`];
      if (told === undefined) return -1;
      time.write(told, 'hex');
      return 0;
    },
    close: () => 0,
  };
}

const pidfdOpen = 434;
const pidfdGetfd = 438;
/** In `options`, what another system call returns. */
export const calledAnother = 'another call';

function keep<T>(where: Record<string, T>, key: string, answer: T | undefined): T | undefined {
  if (answer !== undefined) where[key] = answer;
  return answer;
}
