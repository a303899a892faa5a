import { closeSync, openSync, readFileSync } from 'node:fs';
import type { OwnNamespaces } from '../../kernel/namespaces/namespaces.ts';
import { CheckerFault } from '../../model/fault.ts';
import type { CommandLine, Launched } from '../launch.ts';
import { launchNative, type NativeTools } from '../launch-native.ts';
import { launchOnTerminal } from '../launch-on-terminal.ts';
import type { LaunchInside, SandboxesOptions } from '../sandboxes.ts';
import { type Contents, sandboxUser } from './bubblewrap.ts';
import { wallsOf } from './limits.ts';
import type { SandboxTools } from './sandbox-tools.ts';
import { startSandboxInit } from './start-sandbox-init.ts';

/**
 * The place of one program that nobody trusts, in the network of its room: a user, processes, files and System V objects
 * of its own, and limits.
 */
export interface Sandbox {
  /** Its first process, which adopts orphans. Rejects with a MachineError if the sandbox could not be made. */
  readonly init: Promise<number>;
  readonly ended: boolean;
  /** Starts a program inside. What is started is the program itself, a child of the checker. */
  launch(command: CommandLine, options: LaunchInside): Launched;
  /** The text of /proc/sysvipc/shm inside. */
  readonly sharedObjects: () => string;
  /** Sends SIGKILL to all that is inside, at once. */
  kill(): void;
  /** Ends all that is inside, and waits until nothing is left. */
  end(): Promise<void>;
}

/** What makes a sandbox. */
export interface OpenSandboxOptions {
  readonly own: OwnNamespaces;
  readonly tools: SandboxTools;
  readonly native: NativeTools;
  readonly kill: SandboxesOptions['kill'];
}

/** Begins to make a sandbox; nothing is started in it before `init` resolves. */
export function openSandbox(contents: Contents, { own, tools, native, kill }: OpenSandboxOptions): Sandbox {
  const started = own.inside(() => startSandboxInit(contents, { ...tools, ...native }));
  let known: number | undefined;
  let isEnding = false;
  let isLost = false;
  const init = started.pid.then((pid) => {
    known = pid;
    return pid;
  });
  init.catch(() => undefined);
  const killAll = () => {
    isEnding = true;
    started.kill(kill);
  };
  void started.end.then(() => {
    isLost = !isEnding;
  });
  return {
    init,
    get ended() {
      return started.ended;
    },
    launch(command, { folder = '/', on, ...given }) {
      if (known === undefined) throw new CheckerFault('a program was started before its sandbox was made');
      const processes = openSync(`/proc/${known}/ns/pid`, 'r');
      const others = new Map([['pid', processes]] as const);
      try {
        const entering = enter(known, { command, folder, tools, walls: wallsOf(contents.limits) });
        const start = on === 'terminal' ? launchOnTerminal : launchNative;
        const owner = tools.isOther ? { owner: sandboxUser } : {};
        return own.inside(() => start(entering, { ...given, ...native, ...owner }), others);
      } finally {
        closeSync(processes);
      }
    },
    sharedObjects() {
      let objects: number | undefined;
      try {
        objects = openSync(`/proc/${known}/ns/ipc`, 'r');
        return own.inside(() => readFileSync('/proc/sysvipc/shm', 'latin1'), new Map([['ipc', objects]]));
      } catch {
        return ''; // It is being ended.
      } finally {
        if (objects !== undefined) closeSync(objects);
      }
    },
    kill: killAll,
    async end() {
      killAll();
      await started.end;
      if (isLost)
        throw new CheckerFault('the first process of a sandbox was ended, and every program with it');
    },
  };
}

interface EnterOptions {
  readonly command: CommandLine;
  readonly folder: string;
  readonly tools: SandboxTools;
  readonly walls: readonly string[];
}

/**
 * The command line that enters the sandbox of this first process and becomes a command there. None of its parts forks, so
 * the process that is started is the program in the end, and its end is the program's. Its number is of the sandbox
 * already (`inside`); its working folder is looked up there, or it would lead out.
 */
function enter(init: number, { command, folder, tools, walls }: EnterOptions): CommandLine {
  const { drop, nsenter } = tools;
  const [first, ...rest] = [
    ...drop,
    nsenter,
    ...['user', 'ipc', 'uts', 'mount'].map(
      (kind) => `--${kind}=/proc/${init}/ns/${kind === 'mount' ? 'mnt' : kind}`,
    ),
    '--preserve-credentials',
    `--wdns=${folder}`,
    '--',
    ...['prlimit', ...walls, '--', ...command],
  ];
  if (first === undefined) throw new CheckerFault('an empty command line');
  return [first, ...rest];
}
