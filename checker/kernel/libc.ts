import type { LibraryHandle } from 'koffi';

/** The few C library calls that Node does not offer. Every one returns what the C call does; -1 is failure. */
export interface Libc {
  /** unshare(2) for the calling thread alone: with CLONE_NEWNET it needs no other thread's consent. */
  readonly unshare: (flags: number) => number;
  readonly setns: (descriptor: number, flags: number) => number;
  readonly prctl: (option: number, a: number, b: number, c: number, d: number) => number;
  readonly waitpid: (pid: number, status: Buffer, options: number) => number;
  readonly socket: (domain: number, type: number, protocol: number) => number;
  readonly ioctl: (descriptor: number, request: number, argument: Buffer) => number;
  readonly close: (descriptor: number) => number;
  readonly send: (descriptor: number, bytes: Buffer, length: number, flags: number) => number;
  readonly recv: (descriptor: number, bytes: Buffer, length: number, flags: number) => number;
  /** syscall(2) with three numbers: for calls that older C libraries have no name for. */
  readonly syscall: (number: number, a: number, b: number, c: number) => number;
  readonly setsockopt: (
    descriptor: number,
    level: number,
    name: number,
    value: Buffer,
    length: number,
  ) => number;
  readonly getsockopt: (
    descriptor: number,
    level: number,
    name: number,
    value: Buffer,
    length: Buffer,
  ) => number;
}

/** A library stays loaded for as long as the process lives, whatever is opened and closed in it. */
let loaded: Promise<Libc | undefined> | undefined;

/** Loads libc through koffi once (13 ms), or gives undefined where that cannot be done. */
export function loadLibc(): Promise<Libc | undefined> {
  loaded ??= open();
  return loaded;
}

async function open(): Promise<Libc | undefined> {
  try {
    const {
      default: { load },
    } = await import('koffi');
    return declare(openLibrary(load));
  } catch {
    return undefined;
  }
}

/** glibc's name first, then musl's. */
function openLibrary(load: (path: string) => LibraryHandle): LibraryHandle {
  try {
    return load('libc.so.6');
  } catch {
    return load('libc.so');
  }
}

function declare(library: LibraryHandle): Libc {
  return {
    unshare: library.func('int unshare(int)'),
    setns: library.func('int setns(int, int)'),
    prctl: library.func('int prctl(int, unsigned long, unsigned long, unsigned long, unsigned long)'),
    waitpid: library.func('int waitpid(int, void *, int)'),
    socket: library.func('int socket(int, int, int)'),
    ioctl: library.func('int ioctl(int, unsigned long, void *)'),
    close: library.func('int close(int)'),
    send: library.func('long send(int, void *, size_t, int)'),
    recv: library.func('long recv(int, void *, size_t, int)'),
    syscall: library.func('long syscall(long, long, long, long)'),
    setsockopt: library.func('int setsockopt(int, int, int, void *, unsigned int)'),
    getsockopt: library.func('int getsockopt(int, int, int, void *, void *)'),
  };
}
