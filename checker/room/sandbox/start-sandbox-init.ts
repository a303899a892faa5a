import { closeSync, openSync } from 'node:fs';
import { readProc } from '../../kernel/read.ts';
import { MachineError } from '../../model/fault.ts';
import { endOf, type NativeTools, openPipe, openScreen } from '../launch-native.ts';
import type { Contents } from './bubblewrap.ts';
import { bubblewrapArguments } from './bubblewrap.ts';
import type { SandboxTools } from './sandbox-tools.ts';

/** The first process of a sandbox, which bwrap has made around it. */
export interface SandboxInit {
  /** Its number on this machine, once the sandbox holds. Rejects with a MachineError if it cannot be made. */
  readonly pid: Promise<number>;
  /** Resolves when the sandbox and every process in it have ended. */
  readonly end: Promise<unknown>;
  readonly ended: boolean;
  /** Ends a sandbox that may not have begun. */
  readonly kill: (kill: (pid: number, signal: NodeJS.Signals) => unknown) => void;
}

/**
 * What a user may have in this sandbox of what the kernel counts by user: otherwise a program takes from the person who
 * runs the checker, whose user it is outside. No further user namespace can be made, in which it had new rights. Then the
 * rest is as for the first process of a room (`startInit`): it reaps orphans, and ends with the checker.
 */
const script = `cd /proc/sys/user && echo 0 >max_user_namespaces && echo 16 >max_inotify_instances &&
echo 1024 >max_inotify_watches && cd / || exit 1
trap '' CHLD HUP INT QUIT TERM PIPE ALRM USR1 USR2; echo ready; while read -r end || echo; do :; done 2>/dev/null`;

/** Starts bwrap with the first process of a sandbox. To be called inside the network of the room. */
export function startSandboxInit(
  contents: Contents,
  { bwrap, drop, libc, spawn, children }: SandboxTools & NativeTools,
): SandboxInit {
  const { args, copied } = bubblewrapArguments(contents, 3);
  const keyboard = openPipe(libc);
  const { stream, theirs } = openScreen(libc);
  const sources = copied.map((path) => openSync(path, 'r'));
  const [file, ...rest] = [...drop, bwrap, ...args, '--', '/bin/sh', '-c', script] as const;
  const spawned = spawn({
    ...{ file: file ?? bwrap, args: rest },
    environment: { PATH: '/usr/bin:/bin' },
    folder: '/',
    descriptors: [keyboard.reads, theirs, theirs, ...sources],
  });
  for (const descriptor of [keyboard.reads, theirs, ...sources]) closeSync(descriptor);
  let ended = false;
  let said = '';
  const monitor = 'pid' in spawned ? spawned.pid : undefined;
  const initNow = () => firstNumber(readProc(`/proc/${monitor}/task/${monitor}/children`));
  const end = endOf(spawned, { file: bwrap, children }).then(() => {
    ended = true;
    closeSync(keyboard.writes);
    stream.destroy();
  });
  const pid = new Promise<number>((resolve, reject) => {
    const refuse = () => reject(new MachineError({ code: 'no-sandbox', why: 'refused', said: said.trim() }));
    stream.on('data', (piece: Buffer) => {
      said += piece;
      const init = said.endsWith('ready\n') ? initNow() : undefined;
      if (init !== undefined) resolve(init);
    });
    stream.once('end', refuse);
    void end.then(refuse);
  });
  // A sandbox may be closed before anything was started in it.
  pid.catch(() => undefined);
  return {
    pid,
    end,
    get ended() {
      return ended;
    },
    kill(kill) {
      if (ended || monitor === undefined) return;
      try {
        // The kernel ends all processes of the sandbox with its first; bwrap ends once none is left.
        kill(initNow() ?? monitor, 'SIGKILL');
      } catch {
        // It has just ended.
      }
    },
  };
}

function firstNumber(children = ''): number | undefined {
  const [first] = children.split(' ').filter(Boolean).map(Number);
  return first;
}
