import type { LibraryHandle } from 'koffi';

/** A process to start. */
interface SpawnOptions {
  /** The path of a file, with a slash: PATH is not searched. */
  readonly file: string;
  readonly args: readonly string[];
  /** Undefined values are left out. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder?: string | undefined;
  /** The process inherits these descriptors as 0, 1, 2, 3, … */
  readonly descriptors: readonly number[];
}

/** The number of the new process, or the error number for which it was not started. */
type Spawned = { readonly pid: number } | { readonly errorNumber: number };

/**
 * Starts a process that leads a process group and not a session, as a job of a terminal's shell does: with Node's
 * `detached`, setsid(2) makes it lead a session, and it is then refused setpgrp(2). Its signals have their default
 * actions. It returns when the new process runs its file.
 */
export type Spawn = (options: SpawnOptions) => Spawned;

const POSIX_SPAWN_SETPGROUP = 2;
const POSIX_SPAWN_SETSIGDEF = 4;
const POSIX_SPAWN_SETSIGMASK = 8;

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
  const attributes = Buffer.alloc(structureBytes);
  library.initAttributes(attributes);
  library.setFlags(attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  library.setGroup(attributes, 0);
  library.setDefaults(attributes, Buffer.alloc(signalSetBytes, 0xff));
  library.setMask(attributes, Buffer.alloc(signalSetBytes));
  return ({ file, args, environment, folder, descriptors }) => {
    const actions = Buffer.alloc(structureBytes);
    library.initActions(actions);
    if (folder !== undefined) library.addFolder(actions, folder);
    for (const [index, descriptor] of descriptors.entries())
      library.addDescriptor(actions, descriptor, index);
    const variables = Object.entries(environment).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value}`],
    );
    const pid = Buffer.alloc(4);
    const errorNumber = library.start(
      pid,
      file,
      actions,
      attributes,
      [file, ...args, null],
      [...variables, null],
    );
    library.destroyActions(actions);
    return errorNumber === 0 ? { pid: pid.readInt32LE() } : { errorNumber };
  };
}
