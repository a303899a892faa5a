import type { LibraryHandle } from 'koffi';

/** A process to start. */
interface SpawnOptions {
  /** The path of a file, with a slash: PATH is not searched. */
  readonly file: string;
  readonly args: readonly string[];
  /** Undefined values are left out. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder?: string | undefined;
  /** The process inherits these descriptors as 0, 1, 2, 3, … or, after a terminal, as 2, 3, … */
  readonly descriptors: readonly number[];
  /** The path of a terminal, which the process opens as 0 and 1 and which it controls (/dev/tty). */
  readonly terminal?: string | undefined;
}

/** The number of the new process, or the error number for which it was not started. */
type Spawned = { readonly pid: number } | { readonly errorNumber: number };

/**
 * Starts a process that leads a process group and not a session, as a job of a terminal's shell does: with Node's
 * `detached`, setsid(2) makes it lead a session, and it is then refused setpgrp(2). With a terminal it leads one all the
 * same, because nothing else can have a controlling terminal. Its signals have their default actions. It returns when
 * the new process runs its file.
 */
export type Spawn = (options: SpawnOptions) => Spawned;

const POSIX_SPAWN_SETPGROUP = 2;
const POSIX_SPAWN_SETSIGDEF = 4;
const POSIX_SPAWN_SETSIGMASK = 8;
const POSIX_SPAWN_SETSID = 0x80;
/** The end of the first process of a session sends it to the others. At home that is the shell, which lives on. */
const SIGHUP = 1;
const O_RDWR = 2;

/** At least the size of each structure of posix_spawn(3), in glibc (336 bytes) and in musl. */
const structureBytes = 1024;
/** The size of `sigset_t` in glibc and in musl. */
const signalSetBytes = 128;

/** Declares posix_spawn(3). Undefined before glibc 2.29 and musl 1.1.24, which cannot start a process in a folder. */
export function declareSpawn(library: LibraryHandle): Spawn | undefined {
  try {
    return spawnWith({
      initActions: library.func('int posix_spawn_file_actions_init(void *)'),
      addFolder: library.func('int posix_spawn_file_actions_addchdir_np(void *, const char *)'),
      addDescriptor: library.func('int posix_spawn_file_actions_adddup2(void *, int, int)'),
      addOpening: library.func(
        'int posix_spawn_file_actions_addopen(void *, int, const char *, int, unsigned int)',
      ),
      destroyActions: library.func('int posix_spawn_file_actions_destroy(void *)'),
      initAttributes: library.func('int posix_spawnattr_init(void *)'),
      setFlags: library.func('int posix_spawnattr_setflags(void *, short)'),
      setGroup: library.func('int posix_spawnattr_setpgroup(void *, int)'),
      setDefaults: library.func('int posix_spawnattr_setsigdefault(void *, void *)'),
      setMask: library.func('int posix_spawnattr_setsigmask(void *, void *)'),
      start: library.func(
        'int posix_spawn(void *, const char *, void *, void *, const char **, const char **)',
      ),
    });
  } catch {
    return undefined;
  }
}

type Functions = Readonly<
  Record<
    | 'initActions'
    | 'addFolder'
    | 'addDescriptor'
    | 'addOpening'
    | 'destroyActions'
    | 'initAttributes'
    | 'setFlags'
    | 'setGroup'
    | 'setDefaults'
    | 'setMask'
    | 'start',
    (...given: readonly unknown[]) => number
  >
>;

function spawnWith(library: Functions): Spawn {
  const asJob = attributesFor(library, { flag: POSIX_SPAWN_SETPGROUP, blocked: [] });
  const asSession = attributesFor(library, { flag: POSIX_SPAWN_SETSID, blocked: [SIGHUP] });
  return ({ file, args, environment, folder, descriptors, terminal }) => {
    const actions = Buffer.alloc(structureBytes);
    library.initActions(actions);
    if (folder !== undefined) library.addFolder(actions, folder);
    if (terminal !== undefined) {
      // Opened by the first process of a session, it becomes the controlling terminal.
      library.addOpening(actions, 0, terminal, O_RDWR, 0);
      library.addDescriptor(actions, 0, 1);
    }
    for (const [index, descriptor] of descriptors.entries())
      library.addDescriptor(actions, descriptor, index + (terminal === undefined ? 0 : 2));
    const variables = Object.entries(environment).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`],
    );
    const pid = Buffer.alloc(4);
    const errorNumber = library.start(
      pid,
      file,
      actions,
      terminal === undefined ? asJob : asSession,
      [file, ...args, null],
      [...variables, null],
    );
    library.destroyActions(actions);
    return errorNumber === 0 ? { pid: pid.readInt32LE() } : { errorNumber };
  };
}

function attributesFor(
  library: Functions,
  { flag, blocked }: { readonly flag: number; readonly blocked: readonly number[] },
): Buffer {
  const attributes = Buffer.alloc(structureBytes);
  library.initAttributes(attributes);
  library.setFlags(attributes, flag | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  library.setGroup(attributes, 0);
  library.setDefaults(attributes, Buffer.alloc(signalSetBytes, 0xff));
  const mask = Buffer.alloc(signalSetBytes);
  for (const signal of blocked) mask.writeUInt8(mask.readUInt8() | (1 << (signal - 1)));
  library.setMask(attributes, mask);
  return attributes;
}
