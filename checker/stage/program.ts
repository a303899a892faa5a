import { execa } from 'execa';
import { inode } from '../kernel/inode.ts';
import type { Watched } from '../kernel/look.ts';
import type { Role } from '../model/actor.ts';
import type { Room } from '../room/room.ts';
import type { Prepared } from '../toolchain/prepare.ts';
import { type CrashFile, openCrashFile } from './crash-file.ts';
import type { Recorder } from './recorder.ts';
import { watchScreen } from './watch-screen.ts';

/** A program on stage, with its keyboard and its screens, which are pipes. */
export interface RunningProgram {
  readonly role: Role;
  readonly pid: number;
  /** On the clock that was handed in, ms. */
  readonly startedAt: number;
  /** True once the process that was started has ended; what it left behind may live. */
  readonly ended: boolean;
  /** Everything typed has been handed to the kernel, and the program is not being ended for a flood. */
  readonly flushed: boolean;
  /** The screens have been closed by everyone, so that nothing more can come. */
  readonly screensClosed: boolean;
  readonly watched: () => Watched;
  /** Where it crashed, if it is one that can tell. */
  readonly crash: CrashFile | undefined;
  /** Text at the keyboard, as it is. */
  readonly type: (text: string) => void;
  /** Ctrl-D at the start of a line. */
  readonly closeKeyboard: () => void;
  /** It sends without end: it is asked where it stands, then ended. */
  readonly endFlood: () => Promise<void>;
  /** Resolves when the process that was started has ended. */
  readonly gone: Promise<void>;
}

export interface StartOptions {
  readonly role: Role;
  readonly ready: Extract<Prepared, { kind: 'ready' }>;
  /** The port to hand over as first argument, when it is not the lab's. */
  readonly port?: number;
  readonly room: Room;
  readonly recorder: Recorder;
  /** Called before a program that floods its screen is ended, while nobody reads that screen. */
  readonly flooded?: () => Promise<void>;
}

/** Starts a program in its room. It leads a process group; its environment is built from nothing. */
export async function startProgram(start: StartOptions): Promise<RunningProgram> {
  const { program, child } = await start.room.inside(() => begin(start));
  if (!program) throw (await child).cause;
  return program;
}

/**
 * All in one turn: a program may end before the next one, and Node then throws away what nobody has listened to. The
 * subprocess is a promise and would be waited for, so it stands in an object.
 */
function begin({ role, ready, port, room, recorder, flooded }: StartOptions) {
  const args = port === undefined ? ready.args : [...ready.args, String(port)];
  const crash = ready.tellsCrash ? openCrashFile(ready.build ?? ready.folder) : undefined;
  room.atEnd(() => crash?.close());
  const child = execa(ready.file, args, {
    cwd: ready.folder,
    env: { ...ready.environment, ...room.markFor(role) },
    extendEnv: false,
    // execa's types name the descriptors up to 9; any open one can be handed over.
    stdio: ['pipe', 'pipe', 'pipe', ...(crash ? [crash.descriptor as 3] : [])],
    buffer: false,
    reject: false,
    detached: true,
    cleanup: false,
  });
  const { pid } = child;
  if (pid === undefined) return { child };
  room.own(pid);
  const keyboard = inode(pid, 0);
  const screens = [inode(pid, 1), inode(pid, 2)].filter((name) => name !== undefined);
  recorder.record({ event: 'started', actor: role, pid, command: [ready.file, ...args].join(' ') });

  let ended = false;
  let pending = 0;
  let lit = 2;
  let floods = false;
  const endFlood = async (screen?: NodeJS.ReadableStream) => {
    if (floods) return;
    floods = true;
    screen?.pause();
    // Broken off by Ctrl-C: whoever plays the dialogue hears of it too.
    await flooded?.().catch(() => undefined);
    await room.end(pid);
    floods = false;
    screen?.resume();
  };
  for (const screen of ['stdout', 'stderr'] as const) {
    child[screen].once('close', () => {
      lit -= 1;
    });
    watchScreen({
      stream: child[screen],
      screen,
      role,
      recorder,
      flooded: () => void endFlood(child[screen]),
    });
  }
  child.stdin.on('error', () => undefined);
  // Somebody whom nobody can find may still hold them: the checker would wait for that one for ever.
  room.atEnd(() => {
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      ended = true;
      room.disown(pid);
      recorder.record({ event: 'ended', actor: role, ...(signal ? { signal } : { code: code ?? 0 }) });
      resolve();
    });
  });
  const program: RunningProgram = {
    role,
    pid,
    startedAt: room.host.options.now(),
    get ended() {
      return ended;
    },
    get flushed() {
      return pending === 0 && !floods;
    },
    get screensClosed() {
      return lit === 0;
    },
    gone,
    crash,
    watched: () => ({ role, roots: [...(ended ? [] : [pid]), ...room.orphansOf(role)], keyboard, screens }),
    type(text) {
      if (!child.stdin.writable) return;
      pending += 1;
      child.stdin.write(text, () => {
        pending -= 1;
      });
    },
    endFlood: () => endFlood(),
    closeKeyboard: () => child.stdin.end(),
  };
  return { child, program };
}
