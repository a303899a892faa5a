import { processesMarked } from '../kernel/marked.ts';
import { openProcCache, type ProcCache } from '../kernel/proc-cache.ts';
import type { Wire } from '../kernel/wire.ts';
import type { Role } from '../model/actor.ts';
import { reap } from './children.ts';
import { endGroups, endTrees, endUntilNoneLeft } from './end-processes.ts';
import { furnish } from './furnish.ts';
import type { Host } from './host.ts';
import { type CommandLine, type Launched, type LaunchOptions, launch, type PlayedOn } from './launch.ts';
import { launchNative } from './launch-native.ts';
import { launchOnTerminal } from './launch-on-terminal.ts';
import { followOrphans, type Orphans } from './orphans.ts';
import { endQuarters } from './quarters.ts';
import type { RoomSandboxes, ShownFiles } from './sandboxes.ts';
import { markOf } from './watchdog.ts';

/** The place of one dialogue: what it has of its own, the mark of its programs, and every process that they start. */
export interface Room extends AsyncDisposable {
  readonly host: Host;
  /** Open files of /proc, which the next look reads again. */
  readonly cache: ProcCache;
  /** Undefined if the room has no network of its own. */
  readonly wire: Wire | undefined;
  /** Runs `begin` inside the room's network, for sockets of the checker. */
  insideNetwork<T>(begin: () => T): Promise<T>;
  /**
   * Runs `begin` with the function that starts programs in the room. Attach to the screens of a program in the same
   * turn: see `launch`.
   */
  start<T>(begin: (launch: LaunchInRoom) => T): Promise<T>;
  /** Records the keyboard and the screens of a program, as `/proc/PID/fd` names them. */
  recordChannels(role: Role, names: readonly string[]): void;
  /** Records that a process is of a program, so that it is known when its parent has ended. */
  remember(pid: number, role: Role): void;
  /** Where its programs are; undefined if they are trusted. */
  readonly sandboxes: RoomSandboxes | undefined;
  /** Registers an action for the end of the room, after all its processes have ended. */
  atEnd(act: () => void): void;
  /** Living processes of a role whose parent has ended. */
  orphansOf(role: Role): readonly number[];
  /** Ends a program and everything that it started, and waits until none is left. */
  end(pid: number, role: Role): Promise<void>;
}

/** Starts a program in a room, with the mark of its role in its environment. */
export type LaunchInRoom = (
  role: Role,
  command: CommandLine,
  options: Pick<LaunchOptions, 'environment' | 'folder' | 'descriptors'> & {
    /** What its keyboard and its stdout are. */
    readonly on: PlayedOn;
  },
) => Launched;

/** What a room is opened for. */
export interface OpenRoomOptions {
  /** What each program is shown, if it gets a sandbox. */
  readonly shown?: Readonly<Partial<Record<Role, ShownFiles>>>;
  /** The folders of the programs. What is written there stays in the room, if the machine allows it. */
  readonly folders?: readonly string[];
  /** The files that start the programs, such as an interpreter in HOME. */
  readonly tools?: readonly string[];
}

/** Opens a room, with all of its own that the machine allows. Disposing it ends every process in it. */
export function openRoom(host: Host, options: OpenRoomOptions = {}): Room {
  host.options.beforeDialogue?.();
  const { calls, native, libc } = host;
  const quarters = host.quarters?.take();
  const { own, init } = quarters ?? {};
  let furnished: Promise<void> | undefined;
  const cache = openProcCache();
  const mark = `${markOf(host.options)}/${host.nameRoom()}/`;
  const channels = new Map<Role, readonly string[]>();
  const living = new Set<number>();
  const groups = new Set<number>();
  const lastActs: (() => void)[] = [];
  const adopter = init?.pid ?? host.adopter;
  const sandboxes =
    quarters && host.sandboxes?.openRoom({ shown: options.shown ?? {}, own: quarters.own, cache });
  const orphans: Orphans | undefined =
    adopter === undefined
      ? undefined
      : followOrphans({ adopter, isOfRoom: init !== undefined, mark, cache, channels });

  const launchHere: LaunchInRoom = (role, command, given) => {
    if (sandboxes) return sandboxes.launch(role, command, given);
    const [name, ...value] = `${mark}${role}`.split('=');
    const environment = { ...given.environment, [name ?? '']: value.join('=') };
    const launchThere = given.on === 'terminal' ? launchOnTerminal : launchNative;
    const begin = native && (() => launchThere(command, { ...given, environment, ...native }));
    const launched = begin
      ? (own?.inside(begin) ?? begin())
      : launch(command, { ...given, environment, group: 'own' });
    const { pid } = launched;
    if (pid === undefined) return launched;
    living.add(pid);
    groups.add(pid);
    void launched.end.then(() => living.delete(pid));
    // On other systems the watchdog finds programs by their mark.
    if (!calls) host.watchdog?.guard(pid);
    return launched;
  };
  const orphansOf = (role: Role) => sandboxes?.orphansOf(role) ?? orphans?.of(role) ?? [];
  const allOrphans = () => [...(orphans?.of('server') ?? []), ...(orphans?.of('client') ?? [])];
  const end = async (pid: number, orphansOfIt: () => readonly number[]) => {
    if (!calls) return endGroups([pid], host.options);
    const roots = () => [...(living.has(pid) ? [pid] : []), ...orphansOfIt()];
    await endTrees(roots, { calls, ...host.options });
  };
  const endAll = async () => {
    try {
      await sandboxes?.end();
    } finally {
      if (quarters) await endQuarters(quarters, host.options.kill);
    }
    if (init || sandboxes) return;
    for (const pid of groups) await end(pid, allOrphans);
    if (!calls) await endUntilNoneLeft(() => processesMarked(mark), host.options);
    // Orphans become children of the checker only where it is the first process of the machine.
    for (const pid of allOrphans()) reap(libc, pid);
  };

  return {
    host,
    cache,
    wire: own?.wire,
    insideNetwork: async (begin) => (own ? own.insideNetwork(begin) : begin()),
    async start(begin) {
      furnished ??= furnish(host, { ...options, quarters });
      await furnished;
      await sandboxes?.ready();
      // The next room is made while this program starts.
      host.quarters?.prepare();
      return own && !native ? own.insideNetwork(() => begin(launchHere)) : begin(launchHere);
    },
    recordChannels: (role, names) => void channels.set(role, names),
    remember: (pid, role) => orphans?.remember(pid, role),
    atEnd: (act) => void lastActs.push(act),
    sandboxes,
    orphansOf,
    end: async (pid, role) => (sandboxes ? sandboxes.endAllOf(role) : end(pid, () => orphansOf(role))),
    async [Symbol.asyncDispose]() {
      try {
        await endAll();
      } finally {
        for (const act of lastActs.splice(0)) act();
        cache[Symbol.dispose]();
      }
    },
  };
}
