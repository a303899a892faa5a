import type { Watched } from '../checker/kernel/look.ts';
import { type Proc, procHere } from '../checker/kernel/proc.ts';
import type { SocketCalls } from '../checker/kernel/socket-timeout.ts';

/** All that was read of one program, as JSON. */
export interface RecordedProc {
  readonly watched: Watched;
  readonly files: Record<string, string>;
  readonly folders: Record<string, readonly string[]>;
  readonly links: Record<string, string>;
  readonly regular: string[];
  /** Bytes in hexadecimal, by `PID ADDRESS`. */
  readonly memory: Record<string, string>;
  /** The value of an option of a socket in hexadecimal, by `PID DESCRIPTOR OPTION`. */
  readonly options: Record<string, string>;
}

interface Answering {
  readonly proc: Proc;
  readonly libc: SocketCalls;
}

/** Answers as this machine does, and keeps the answers. */
export function recordProc(watched: Watched, libc: SocketCalls): Answering & { kept: RecordedProc } {
  const kept = { watched, files: {}, folders: {}, links: {}, regular: [], memory: {}, options: {} };
  const keep = <T>(where: Record<string, T>, key: string, answer: T | undefined) => {
    if (answer !== undefined) where[key] = answer;
    return answer;
  };
  const { files, folders, links, regular, memory, options }: RecordedProc = kept;
  const proc: Proc = {
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
      keep(memory, `${pid} ${at.address}`, bytes?.toString('hex'));
      return bytes;
    },
  };
  const handles = new Map<number, string>();
  return {
    proc,
    kept,
    libc: {
      syscall(number, first, second, third) {
        const handle = libc.syscall(number, first, second, third);
        handles.set(handle, `${handles.get(first) ?? first} ${second}`);
        if (number === pidfdOpen) handles.set(handle, String(first));
        return handle;
      },
      getsockopt(handle, level, name, value, length) {
        const told = libc.getsockopt(handle, level, name, value, length);
        keep(options, `${handles.get(handle)} ${name}`, told === 0 ? value.toString('hex') : undefined);
        return told;
      },
      close: libc.close,
    },
  };
}

const pidfdOpen = 434;

/** Answers as was recorded; whatever was not read then is not there. */
export function replayProc({ files, folders, links, regular, memory, options }: RecordedProc): Answering {
  const handles: string[] = [];
  return {
    proc: {
      read: (path) => files[path],
      list: (path) => folders[path] ?? [],
      follow: (path) => links[path],
      isFile: (path) => regular.includes(path),
      memory(pid, { address, length }) {
        const bytes = Buffer.from(memory[`${pid} ${address}`] ?? '', 'hex');
        return bytes.length >= length ? bytes.subarray(0, length) : undefined;
      },
    },
    libc: {
      syscall: (number, first, second) =>
        handles.push(number === pidfdOpen ? String(first) : `${handles[first - 1]} ${second}`),
      getsockopt(handle, _, name, value) {
        const told = options[`${handles[handle - 1]} ${name}`];
        if (told === undefined) return -1;
        value.write(told, 'hex');
        return 0;
      },
      close: () => 0,
    },
  };
}
