import { processesMarked } from '../kernel/marked.ts';
import type { OwnNetwork } from '../kernel/network.ts';
import { openProcCache, type ProcCache } from '../kernel/proc-cache.ts';
import { readProc } from '../kernel/read.ts';
import type { Wire } from '../kernel/wire.ts';
import type { Role } from '../model/actor.ts';
import { ownedPids, reap, reapUnknown } from './children.ts';
import { endGroups, endTrees, endUntilNoneLeft } from './end-processes.ts';
import type { Host } from './host.ts';
import { markOf } from './watchdog.ts';

/** The place of one dialogue: its network, the mark of its programs, and every process that they start. */
export interface Room extends AsyncDisposable {
  readonly host: Host;
  /** Open files of /proc, which the next look reads again. */
  readonly cache: ProcCache;
  /** Undefined if the room has no network of its own. */
  readonly wire: Wire | undefined;
  /** Runs `begin` inside the room's network. */
  inside<T>(begin: () => T): Promise<T>;
  /** The environment variable that marks a program of this room, and no other program. */
  markFor(role: Role): Readonly<Record<string, string>>;
  /** Records that the checker has started this process in the room, until `disown` records its end. */
  own(pid: number): void;
  disown(pid: number): void;
  /** Registers an action for the end of the room, after all its processes have ended. */
  atEnd(act: () => void): void;
  /** Processes of a role whose parent has ended, and which are children of the checker now. */
  orphansOf(role: Role): readonly number[];
  /** Ends a process and everything it started, and waits until none is left. */
  end(pid: number): Promise<void>;
}

/** Opens a room, with a fresh network if the machine allows it. Disposing it ends every process in it. */
export function openRoom(host: Host): Room {
  host.options.beforeDialogue?.();
  const network = host.networks?.create();
  const cache = openProcCache();
  const name = host.nameRoom();
  const owned = new Set<number>();
  const groups = new Set<number>();
  const adopted = new Map<number, Role>();
  const lastActs: (() => void)[] = [];

  const orphans = (): ReadonlyMap<number, Role> => {
    if (!host.libc) return adopted;
    const children = cache.read(`/proc/self/task/${host.options.pid}/children`) ?? '';
    for (const pid of children.split(' ').filter(Boolean).map(Number)) {
      if (ownedPids.has(pid)) continue;
      const role = roleOf(pid, `${markOf(host.options)}/${name}/`);
      if (role) {
        adopted.set(pid, role);
        ownedPids.add(pid);
      } else reapUnknown(host.libc, pid);
    }
    return adopted;
  };
  const { calls } = host;
  const end = (pids: readonly number[]) => {
    const roots = () => [...pids.filter((pid) => owned.has(pid)), ...orphans().keys()];
    const led = pids.filter((pid) => groups.has(pid));
    return calls ? endTrees(roots, { calls, ...host.options }) : endGroups(led, host.options);
  };

  return {
    host,
    cache,
    wire: network?.wire,
    inside: (begin) => enter(network, begin),
    markFor: (role) => ({ ALTERNANCE_RUN: `${host.options.mark}/${name}/${role}` }),
    own(pid) {
      owned.add(pid);
      ownedPids.add(pid);
      groups.add(pid);
      // On other systems the watchdog finds programs by their mark.
      if (!host.calls) host.watchdog.guard(pid);
    },
    disown(pid) {
      owned.delete(pid);
      ownedPids.delete(pid);
    },
    atEnd: (act) => void lastActs.push(act),
    orphansOf: (role) => [...orphans()].filter(([, whose]) => whose === role).map(([pid]) => pid),
    end: (pid) => end([pid]),
    async [Symbol.asyncDispose]() {
      await end([...groups]);
      if (!host.calls)
        await endUntilNoneLeft(() => processesMarked(`${markOf(host.options)}/${name}/`), host.options);
      for (const act of lastActs.splice(0)) act();
      // An orphan that was killed together with its parent is first seen dead here. One that is still ending is reaped
      // at the next look of another room.
      for (const pid of orphans().keys()) {
        reap(host.libc, pid);
        ownedPids.delete(pid);
      }
      cache[Symbol.dispose]();
      network?.[Symbol.dispose]();
    },
  };
}

async function enter<T>(network: OwnNetwork | undefined, begin: () => T): Promise<T> {
  return network ? network.inside(begin) : begin();
}

function roleOf(pid: number, mark: string): Role | undefined {
  const environment = readProc(`/proc/${pid}/environ`) ?? '';
  const at = environment.indexOf(mark);
  if (at < 0) return undefined;
  return environment.startsWith('server', at + mark.length) ? 'server' : 'client';
}
