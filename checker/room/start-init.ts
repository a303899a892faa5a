import { CheckerFault } from '../model/fault.ts';
import type { CommandLine } from './launch.ts';
import { launchNative, type NativeTools } from './launch-native.ts';

/** The first process of a process namespace. */
export interface Init {
  readonly pid: number;
  /** It has mounts of its own. */
  readonly hasMounts: boolean;
  /** Resolves when it has mounts of its own and has mounted their /proc; rejects if it has ended before. */
  readonly ready: Promise<void>;
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
  ...tools
}: NativeTools & { readonly unshare: string | undefined }): Init {
  const shell: CommandLine = ['/bin/sh', '-c', script];
  const command: CommandLine = unshare === undefined ? shell : [unshare, '--mount-proc', ...shell];
  const environment = { PATH: '/usr/bin:/bin' };
  const started = launchNative(command, { environment, ...tools });
  const { pid, stdin, stdout, stderr } = started;
  let ended = false;
  const end = started.end.then(() => {
    ended = true;
    for (const stream of [stdin, stdout, stderr]) stream.destroy();
  });
  if (pid === undefined) throw new CheckerFault('the first process of a room could not be started');
  let complaint = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ready = new Promise<void>((resolve, reject) => {
    stdout.once('data', () => resolve());
    void end.then(() => reject(new CheckerFault(`the first process of a room ended: ${complaint}`)));
  });
  // A room may be closed before anything was started in it.
  ready.catch(() => undefined);
  return {
    pid,
    hasMounts: unshare !== undefined,
    ready,
    end,
    get ended() {
      return ended;
    },
  };
}
