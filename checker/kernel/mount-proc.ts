import type { LibraryHandle } from 'koffi';

/**
 * Mounts at /proc, for this thread, the processes of a pid namespace given as a descriptor; false if the kernel refuses
 * it. Without the option `pidns` of Linux 6.17, only a process of that namespace can mount them.
 */
export type MountProc = (pidNamespace: number) => boolean;

const FSOPEN_CLOEXEC = 1;
const FSCONFIG_SET_FD = 5;
const FSCONFIG_CMD_CREATE = 6;
const FSMOUNT_CLOEXEC = 1;
const AT_FDCWD = -100;
const MOVE_MOUNT_F_EMPTY_PATH = 4;

/** Declares the calls that fsopen(2) begins; undefined before glibc 2.36. */
export function declareMountProc(library: LibraryHandle): MountProc | undefined {
  try {
    const fsopen = library.func('int fsopen(const char *, unsigned int)');
    const fsconfig = library.func('int fsconfig(int, unsigned int, const char *, const char *, int)');
    const fsmount = library.func('int fsmount(int, unsigned int, unsigned int)');
    const move = library.func('int move_mount(int, const char *, int, const char *, unsigned int)');
    const close = library.func('int close(int)');
    const put = (mount: number) =>
      mount >= 0 && move(mount, '', AT_FDCWD, '/proc', MOVE_MOUNT_F_EMPTY_PATH) === 0;
    return (pidNamespace) => {
      const context = fsopen('proc', FSOPEN_CLOEXEC);
      if (context < 0) return false;
      const isSet =
        fsconfig(context, FSCONFIG_SET_FD, 'pidns', null, pidNamespace) === 0 &&
        fsconfig(context, FSCONFIG_CMD_CREATE, null, null, 0) === 0;
      const mount: number = isSet ? fsmount(context, FSMOUNT_CLOEXEC, 0) : -1;
      const isPut = put(mount);
      for (const descriptor of [context, mount]) if (descriptor >= 0) close(descriptor);
      return isPut;
    };
  } catch {
    return undefined;
  }
}
