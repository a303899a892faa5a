import { standsAt } from '../../locate/stands-at.ts';
import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Scene } from '../../stage/scene/scene.ts';
import type { Players } from '../../toolchain/players.ts';
import type { ProcessPlace } from '../moment.ts';
import { type Glance, type GlancedProcess, glanceAt } from './glance.ts';

/** In which line each process stands, as far as it is known at this rest. */
export interface ProcessPlaces {
  /** By pid. */
  readonly known: ReadonlyMap<number, ProcessPlace>;
  /** Finds the lines of the processes that have moved since they were found. Resolves when all are known. */
  follow(rest: FollowOptions): Promise<void>;
  /** Resolves when nothing is being asked. */
  quiet(): Promise<void>;
}

/** A rest, and what the kernel showed at it. */
interface FollowOptions {
  readonly scene: Scene;
  readonly players: Players;
  readonly standings: readonly Standing[];
  readonly glance: Glance;
}

/** A line, and how its process stood there. */
interface Located {
  readonly place: ProcessPlace | undefined;
  readonly mark: string;
}

/**
 * Creates the places of one run. A program is asked only once it has moved, since asking takes longer than all else at a
 * rest; and never by two at once, since each may take the answer to the other.
 */
export function createPlaces({ onChange }: { readonly onChange: () => void }): ProcessPlaces {
  let located: ReadonlyMap<number, Located> = new Map();
  let known: ReadonlyMap<number, ProcessPlace> = new Map();
  let wanted: FollowOptions | undefined;
  let isAsking = false;
  /** The last time that programs were asked, until it is over. */
  let asking: Promise<void> = Promise.resolve();

  const publish = (glance: Glance) => {
    const processes = [...glance.processes.server, ...glance.processes.client];
    known = new Map(
      processes.flatMap((each) => {
        const { place } = sameAs(located.get(each.pid), each) ?? {};
        return place ? [[each.pid, place] as const] : [];
      }),
    );
    onChange();
  };
  const askAll = async () => {
    isAsking = true;
    try {
      for (let rest = wanted; rest; rest = wanted) {
        wanted = undefined;
        for (const role of ['server', 'client'] as const) {
          const moved = rest.glance.processes[role].filter((each) => !sameAs(located.get(each.pid), each));
          if (moved.length > 0) await ask(role, rest);
        }
        if (!rest.scene.signal.aborted) publish(glanceAt(rest.scene));
      }
    } finally {
      isAsking = false;
    }
  };
  const ask = async (role: Role, { scene, players, standings }: FollowOptions) => {
    const { events } = scene.recorder;
    const before = events.length;
    const stood = await standsAt(scene, { role, players, standings });
    // What has moved meanwhile may stand elsewhere by now. The next rest comes soon, and then it is asked again.
    if (scene.signal.aborted || events.length !== before) return;
    const asked = glanceAt(scene).processes[role];
    const answers = asked.map(({ pid, mark }): [number, Located] => {
      const first =
        stood.find((one) => one.pid === pid && (one.tid ?? pid) === pid) ??
        stood.find((one) => one.pid === pid);
      return [pid, { mark, place: first && { file: first.file, line: first.line } }];
    });
    located = new Map([...located, ...answers]);
  };
  return {
    get known() {
      return known;
    },
    quiet: () => asking,
    async follow(rest) {
      publish(rest.glance);
      wanted = rest;
      if (!isAsking) asking = askAll();
      await asking;
    },
  };
}

/** What was found of a process, if it has not moved since. */
function sameAs(found: Located | undefined, { mark }: GlancedProcess): Located | undefined {
  return found?.mark === mark ? found : undefined;
}
