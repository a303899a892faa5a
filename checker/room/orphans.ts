import { descriptors } from '../kernel/descriptors.ts';
import { childrenOf } from '../kernel/marked.ts';
import type { ProcCache } from '../kernel/proc-cache.ts';
import { readProc } from '../kernel/read.ts';
import type { Role } from '../model/actor.ts';

/** The processes of a room whose parent has ended. */
export interface Orphans {
  of(role: Role): readonly number[];
  /** Records whose process this is, so that it is known when its parent has ended. */
  remember(pid: number, role: Role): void;
}

/** What tells whose an orphan is. */
export interface FollowOrphansOptions {
  /** The process that becomes the parent of orphans: the room's first process, or one of the machine. */
  readonly adopter: number;
  /** The children of `adopter` are all of this room. */
  readonly isOfRoom: boolean;
  /** The start of the environment variable that marks programs of this room. The role follows. */
  readonly mark: string;
  readonly cache: ProcCache;
  /** The keyboard and the screens of each program, as `/proc/PID/fd` names them, in the order of their start. */
  readonly channels: ReadonlyMap<Role, readonly string[]>;
}

/** Follows the orphans of a room. */
export function followOrphans(options: FollowOrphansOptions): Orphans {
  const known = new Map<number, Role | undefined>();
  return {
    remember: (pid, role) => void known.set(pid, role),
    of(role) {
      const children = childrenNow(options);
      for (const pid of children) {
        if (known.has(pid)) continue;
        const environment = readProc(`/proc/${pid}/environ`) ?? '';
        const whose = roleOf(pid, { ...options, environment });
        // While a process changes its program (execve(2)), its environment reads as empty: it is looked at again.
        if (whose !== undefined || environment !== '') known.set(pid, whose);
      }
      return children.filter((pid) => known.get(pid) === role);
    },
  };
}

function childrenNow({ adopter, isOfRoom, cache }: FollowOrphansOptions): readonly number[] {
  // The first process of a room has one thread.
  if (!isOfRoom) return childrenOf(adopter);
  const children = cache.read(`/proc/${adopter}/task/${adopter}/children`) ?? '';
  return children.split(' ').filter(Boolean).map(Number);
}

/**
 * The mark in its environment says whose an orphan is. One that emptied its environment is told by a pipe that it still
 * holds; without one, it is the first program's.
 */
function roleOf(
  pid: number,
  { isOfRoom, mark, channels, environment }: FollowOrphansOptions & { readonly environment: string },
): Role | undefined {
  const at = environment.indexOf(mark);
  if (at >= 0) return environment.startsWith('server', at + mark.length) ? 'server' : 'client';
  if (!isOfRoom) return undefined;
  const held = new Set(descriptors(pid).values());
  const holder = [...channels].find(([, names]) => names.some((name) => held.has(name)));
  return (holder ?? [...channels][0])?.[0];
}
