import type { Role } from '../../model/actor.ts';
import { CheckerFault } from '../../model/fault.ts';
import type { Medium } from '../../model/story.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { PlayedOn, ProcessEnd } from '../../room/launch.ts';
import type { LaunchInRoom, Room } from '../../room/room.ts';
import type { Prepared } from '../../toolchain/prepare.ts';
import { openCrashFile } from './crash-file.ts';
import type { Recorder } from './recorder.ts';
import type { RunningProgram } from './running-program.ts';
import { watchScreen } from './watch-screen.ts';

/** A program to start, its role and its room. */
export interface StartOptions {
  readonly role: Role;
  readonly ready: Extract<Prepared, { kind: 'ready' }>;
  /** By default `pipes`. */
  readonly on?: PlayedOn;
  /** The port to pass as the first argument, if it is not the lab's. */
  readonly port?: number;
  readonly room: Room;
  readonly recorder: Recorder;
  /** Called before a program that floods its screen or its connection is ended, while that is not read. */
  readonly flooded?: (medium: Medium) => Promise<void>;
}

/**
 * Starts a program in its room. It leads its own process group, and its environment has only what `ready` and the room
 * give it.
 */
export async function startProgram(start: StartOptions): Promise<RunningProgram> {
  const { program, end } = await start.room.start((launch) => begin(launch, start));
  if (program) return program;
  const how = await end;
  throw how.kind === 'not-started' ? how.reason : new CheckerFault('a process without a number was started');
}

/** Starts the program and attaches to its screens in one turn of the event loop: see `launch`. */
function begin(
  launch: LaunchInRoom,
  { role, ready, on = 'pipes', port, room, recorder, flooded }: StartOptions,
) {
  const args = port === undefined ? ready.args : [...ready.args, String(port)];
  const crash = ready.tellsCrash ? openCrashFile(ready.build ?? ready.folder) : undefined;
  room.atEnd(() => crash?.close());
  const child = launch(role, [ready.file, ...args], {
    folder: ready.folder,
    environment: ready.environment,
    on,
    ...(crash && { descriptors: [crash.descriptor] }),
  });
  const { pid, end, terminal } = child;
  if (pid === undefined) return { end };
  const [keyboard, ...screens] = child.channels();
  room.recordChannels(role, child.channels());
  recorder.record({ event: 'started', actor: role, pid, command: [ready.file, ...args].join(' ') });

  let ended = false;
  let pending = 0;
  let openScreens = 2;
  let floods = false;
  let keyboardEnded = false;
  let terminalIs: ReturnType<NonNullable<typeof terminal>['settle']> = 'settled';
  const endFlood = async (screen?: NodeJS.ReadableStream) => {
    if (floods) return;
    floods = true;
    screen?.pause();
    // A rejection means that Ctrl-C has ended the dialogue, which the play notices by itself.
    await flooded?.(screen ? 'screen' : 'wire').catch(() => undefined);
    await room.end(pid, role);
    floods = false;
    screen?.resume();
  };
  for (const screen of ['stdout', 'stderr'] as const) {
    child[screen].once('close', () => {
      openScreens -= 1;
    });
    watchScreen({
      stream: child[screen],
      screen,
      role,
      recorder,
      flooded: () => void endFlood(child[screen]),
    });
  }
  // A process that no room could find may still hold the pipes, and an open pipe would keep the checker from exiting.
  room.atEnd(() => {
    terminal?.release();
    for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
  });
  const gone = end.then((how) => {
    ended = true;
    const hit = room.sandboxes?.findHitAtEnd(role, how);
    if (hit) recorder.record({ event: 'limited', actor: role, ...hit });
    recorder.record({ event: 'ended', actor: role, ...exitOf(how) });
  });
  const program: RunningProgram = {
    role,
    pid,
    get ended() {
      return ended;
    },
    get floods() {
      return floods;
    },
    get flushed() {
      return pending === 0 && !floods && terminalIs === 'settled';
    },
    get screensClosed() {
      return openScreens === 0;
    },
    gone,
    crash,
    watched() {
      const roots = [...(ended ? [] : [pid]), ...room.orphansOf(role)];
      if (!terminal) return { role, roots, keyboard, ...(keyboardEnded && { keyboardEnded }), screens };
      terminalIs = terminal.settle();
      if (roots.length === 0) terminal.release();
      const { path, device, readLimitMs } = terminal;
      return { role, roots, keyboard, screens, terminal: { path, device, readLimitMs: readLimitMs() } };
    },
    type(text) {
      if (!child.stdin.writable) return;
      pending += 1;
      child.stdin.write(text, () => {
        pending -= 1;
      });
    },
    endFlood: () => endFlood(),
    closeKeyboard() {
      keyboardEnded = true;
      if (child.stdin.closed) return;
      // Until then the program could be seen to wait for what it has been given.
      pending += 1;
      child.stdin.once('close', () => {
        pending -= 1;
      });
      child.stdin.end();
    },
  };
  return { program, end };
}

/** The end of a program, as the transcript records it. */
function exitOf(how: ProcessEnd): { readonly signal: string } | { readonly code: number } {
  switch (how.kind) {
    case 'killed':
      return { signal: how.signal };
    case 'exited':
      return { code: how.code };
    case 'not-started':
      throw how.reason;
    default:
      return unreachable(how);
  }
}
