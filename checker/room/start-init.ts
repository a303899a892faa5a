import { closeSync } from 'node:fs';
import { CheckerFault } from '../model/fault.ts';
import { endOf, type NativeTools, openPipe, openScreen } from './launch-native.ts';

/** The first process of a process namespace. */
export interface Init {
  readonly pid: number;
  /** Resolves once it has made mounts of its own, with their /proc; undefined if it makes none. Rejects at its end. */
  readonly mounted: Promise<void> | undefined;
  /** Resolves when it has ended, and every other process of the namespace with it. */
  readonly end: Promise<unknown>;
  readonly ended: boolean;
}

/**
 * It becomes the parent of every orphan, and reaps them. A signal that it gets for one breaks off `read`; so does the
 * end of the checker, even by SIGKILL, and then nothing can be written either. The kernel ends all other processes of
 * the namespace with it (pid_namespaces(7)). Signals from inside do nothing to it: SIGKILL and SIGSTOP do not reach it,
 * and a shell would catch others.
 */
const script = `trap '' CHLD HUP INT QUIT TERM PIPE ALRM USR1 USR2; echo ready; while read -r end || echo; do :; done 2>/dev/null`;

/**
 * Starts the first process of a process namespace, inside it. `unshare` is the path of unshare(1), with which it makes
 * mounts of its own.
 */
export function startInit({
  unshare,
  libc,
  spawn,
  children,
}: NativeTools & { readonly unshare: string | undefined }): Init {
  const shell = ['/bin/sh', '-c', script] as const;
  const [file, ...args] = unshare === undefined ? shell : ([unshare, '--mount-proc', ...shell] as const);
  const keyboard = openPipe(libc);
  const { stream, theirs } = openScreen(libc);
  const environment = { PATH: '/usr/bin:/bin' };
  const spawned = spawn({ file, args, environment, descriptors: [keyboard.reads, theirs, theirs] });
  closeSync(keyboard.reads);
  closeSync(theirs);
  let ended = false;
  const end = endOf(spawned, { file, children }).then(() => {
    ended = true;
    closeSync(keyboard.writes);
    stream.destroy();
  });
  if (!('pid' in spawned)) throw new CheckerFault('the first process of a room could not be started');
  const mounted =
    unshare === undefined
      ? undefined
      : new Promise<void>((resolve, reject) => {
          stream.once('data', (said: Buffer) =>
            `${said}`.startsWith('ready') ? resolve() : reject(new CheckerFault(`a room: ${said}`)),
          );
          void end.then(() => reject(new CheckerFault('the first process of a room has ended')));
        });
  // A room may be closed before anything was started in it.
  mounted?.catch(() => undefined);
  stream.resume();
  return {
    pid: spawned.pid,
    mounted,
    end,
    get ended() {
      return ended;
    },
  };
}
