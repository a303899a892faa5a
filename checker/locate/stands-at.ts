import type { Role } from '../model/actor.ts';
import type { ProcessState, Source, Standing } from '../model/standing.ts';
import type { Scene } from '../stage/scene/scene.ts';
import type { Players } from '../toolchain/players.ts';
import { java } from './java.ts';
import { makeFile } from './make-file.ts';
import { native } from './native.ts';
import { placeOf } from './place.ts';
import { python } from './python.ts';
import type { Stack, StackReader, StackReaderOptions } from './stack-reader.ts';
import type { StoodEvent } from './stood.ts';
import { createUntil } from './until.ts';

/**
 * A reader for each kind of program. Node has none: while it waits, it is in its event loop and in no line of its
 * program.
 */
const readers: readonly StackReader[] = [python, java, native];

interface StandsAtOptions {
  readonly role: Role;
  readonly players: Players;
  readonly standings: readonly Standing[];
}

/** Where each thread of a program stands in the student's source. A thread that stands nowhere there has no event. */
export async function standsAt(
  scene: Scene,
  { role, players, standings }: StandsAtOptions,
): Promise<readonly StoodEvent[]> {
  const { folder = '', build = folder } = players[role] ?? {};
  const { environment, kill } = scene.room.host.options;
  const options: StackReaderOptions = {
    folders: [folder, build],
    path: environment.PATH ?? '/usr/bin:/bin',
    kill,
    makeFile: (pid, name) => makeFile({ role, pid, name }, scene.room.sandboxes),
    until: createUntil(scene),
  };
  const processes = standings.find(({ actor }) => actor === role)?.processes ?? [];
  const stacks = (await Promise.all(readers.map((reader) => stacksFrom(reader, processes, options)))).flat();
  return processes.flatMap((asked) =>
    stacks
      .filter(({ pid }) => pid === asked.pid)
      .flatMap(({ pid, tid, calls, heldBy }): readonly StoodEvent[] => {
        const place = placeOf(calls, folder);
        const thread = {
          pid,
          ...(tid !== undefined && { tid }),
          ...(heldBy !== undefined && { heldBy }),
        };
        return place
          ? [{ event: 'stood', actor: role, ...thread, waitsFor: waitOf(asked, tid), ...place }]
          : [];
      }),
  );
}

async function stacksFrom(
  { knows, ask }: StackReader,
  processes: readonly ProcessState[],
  options: StackReaderOptions,
): Promise<readonly Stack[]> {
  const known = processes.filter((each) => knows(each, options));
  return known.length > 0 ? ask(known, options) : [];
}

/**
 * The sources that a thread waits for. A thread that nothing outside the program can wake waits for another thread's
 * end or a lock.
 */
function waitOf({ threads, waitsFor }: ProcessState, tid: number | undefined): readonly Source[] {
  const thread = threads.find((one) => one.tid === tid);
  if (!thread) return waitsFor;
  return thread.waitsFor.length === 0 && thread.call === 'futex' ? ['thread'] : thread.waitsFor;
}
