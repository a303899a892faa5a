import type { LibraryHandle } from 'koffi';
import { declareMountProc, type MountProc } from './mount-proc.ts';
import { declareSpawn, type Spawn } from './spawn.ts';

/** The C library functions that Node lacks. Each returns what the C function does; -1 is failure. */
export interface Libc {
  /** unshare(2) for the calling thread only. CLONE_NEWUSER, unlike other flags, is refused in a process with threads. */
  readonly unshare: (flags: number) => number;
  readonly setns: (descriptor: number, flags: number) => number;
  /** prlimit(2): sets a limit of a process, 0 for this one, to two numbers of 64 bits. */
  readonly prlimit: (pid: number, resource: number, limits: Buffer, earlier: undefined) => number;
  /** mount(2). `source`, `type` and `data` are null where the kernel ignores them. */
  readonly mount: (
    source: string | null,
    target: string,
    type: string | null,
    flags: number,
    data: string | null,
  ) => number;
  /** Undefined if the C library is too old for it. */
  readonly mountProc: MountProc | undefined;
  /** umount2(2). */
  readonly umount2: (target: string, flags: number) => number;
  readonly fchdir: (descriptor: number) => number;
  /** pipe2(2): writes two descriptors of four bytes, the reading end first. */
  readonly pipe2: (descriptors: Buffer, flags: number) => number;
  /** Undefined if the C library is too old to start a process in a given folder. */
  readonly spawn: Spawn | undefined;
  readonly waitpid: (pid: number, status: Buffer, options: number) => number;
  readonly socket: (domain: number, type: number, protocol: number) => number;
  readonly ioctl: (descriptor: number, request: number, argument: Buffer) => number;
  /** poll(2): structures of eight bytes, how many, and a limit in milliseconds. */
  readonly poll: (polled: Buffer, count: number, limitMs: number) => number;
  readonly close: (descriptor: number) => number;
  /** flock(2); returns 0 or, unlike the others, the error number. */
  readonly flock: (descriptor: number, operation: number) => number;
  readonly send: (descriptor: number, bytes: Buffer, length: number, flags: number) => number;
  readonly recv: (descriptor: number, bytes: Buffer, length: number, flags: number) => number;
  /** ptrace(2) for requests that take numbers; of the thread that calls it. */
  readonly ptrace: (request: number, tid: number, address: number, data: number) => number;
  /** ptrace(2) for requests that fill memory. */
  readonly ptraceInto: (request: number, tid: number, length: number, bytes: Buffer) => number;
  readonly clock_gettime: (clock: number, time: Buffer) => number;
  /** syscall(2) with three numbers, for system calls without a function in older C libraries. */
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

/** Loaded once per process, since a library stays loaded until the process ends. */
let loaded: Promise<Libc | undefined> | undefined;

/** Loads libc through koffi, once (13 ms); undefined if koffi or the library cannot be loaded. */
export function loadLibc(): Promise<Libc | undefined> {
  loaded ??= open();
  return loaded;
}

async function open(): Promise<Libc | undefined> {
  try {
    const {
      default: { load, errno },
    } = await import('koffi');
    return declare(openLibrary(load), errno);
  } catch {
    return undefined;
  }
}

/** Tries glibc's name first, then musl's. */
function openLibrary(load: (path: string) => LibraryHandle): LibraryHandle {
  try {
    return load('libc.so.6');
  } catch {
    return load('libc.so');
  }
}

function declare(library: LibraryHandle, errno: () => number): Libc {
  const flock = library.func('int flock(int, int)');
  return {
    unshare: library.func('int unshare(int)'),
    setns: library.func('int setns(int, int)'),
    prlimit: library.func('int prlimit(int, int, void *, void *)'),
    mount: library.func('int mount(const char *, const char *, const char *, unsigned long, const char *)'),
    umount2: library.func('int umount2(const char *, int)'),
    fchdir: library.func('int fchdir(int)'),
    pipe2: library.func('int pipe2(void *, int)'),
    mountProc: declareMountProc(library),
    spawn: declareSpawn(library),
    waitpid: library.func('int waitpid(int, void *, int)'),
    socket: library.func('int socket(int, int, int)'),
    ioctl: library.func('int ioctl(int, unsigned long, void *)'),
    poll: library.func('int poll(void *, unsigned long, int)'),
    close: library.func('int close(int)'),
    flock: (descriptor, operation) => (flock(descriptor, operation) === 0 ? 0 : errno()),
    send: library.func('long send(int, void *, size_t, int)'),
    recv: library.func('long recv(int, void *, size_t, int)'),
    syscall: library.func('long syscall(long, long, long, long)'),
    ptrace: library.func('long ptrace(long, int, size_t, long)'),
    ptraceInto: library.func('ptrace', 'long', ['long', 'int', 'size_t', 'void *']),
    clock_gettime: library.func('int clock_gettime(int, void *)'),
    setsockopt: library.func('int setsockopt(int, int, int, void *, unsigned int)'),
    getsockopt: library.func('int getsockopt(int, int, int, void *, void *)'),
  };
}
