import type { Role } from '../model/actor.ts';
import type { ProcessState, Source, Standing } from '../model/transcript.ts';
import type { Scene } from '../stage/scene.ts';
import type { Players } from '../toolchain/players.ts';
import { java } from './java.ts';
import { native } from './native.ts';
import { placeOf } from './place.ts';
import { python } from './python.ts';
import type { Stack, StackReader, StackReaderOptions } from './stack-reader.ts';
import type { StoodEvent } from './stood.ts';
import { createUntil } from './until.ts';

/** A reader for each kind of process. There is none for Node: its event loop stands in no line of the program. */
const witnesses: readonly StackReader[] = [python, java, native];

interface StandsAtOptions {
  readonly role: Role;
  readonly players: Players;
  readonly standings: readonly Standing[];
}

/** Where each thread of a program stands in the student's source; one that stands nowhere there is left out. */
export async function standsAt(
  scene: Scene,
  { role, players, standings }: StandsAtOptions,
): Promise<readonly StoodEvent[]> {
  const { folder = '', build = folder } = players[role] ?? {};
  const { environment, kill } = scene.room.host.options;
  const inquiry: StackReaderOptions = {
    folders: [folder, build],
    path: environment.PATH ?? '/usr/bin:/bin',
    kill,
    until: createUntil(scene),
  };
  const processes = standings.find(({ actor }) => actor === role)?.processes ?? [];
  const stacks = (await Promise.all(witnesses.map((witness) => hear(witness, processes, inquiry)))).flat();
  return processes.flatMap((asked) =>
    stacks
      .filter(({ pid }) => pid === asked.pid)
      .flatMap(({ pid, tid, calls }): readonly StoodEvent[] => {
        const place = placeOf(calls, folder);
        const thread = { pid, ...(tid !== undefined && { tid }) };
        return place
          ? [{ event: 'stood', actor: role, ...thread, waitsFor: waitOf(asked, tid), ...place }]
          : [];
      }),
  );
}

async function hear(
  { knows, ask }: StackReader,
  processes: readonly ProcessState[],
  inquiry: StackReaderOptions,
): Promise<readonly Stack[]> {
  const known = processes.filter((each) => knows(each, inquiry));
  return known.length > 0 ? ask(known, inquiry) : [];
}

/** A thread that nothing from outside can wake waits for another one: for its end, or for a lock. */
function waitOf({ threads, waitsFor }: ProcessState, tid: number | undefined): readonly Source[] {
  const thread = threads.find((one) => one.tid === tid);
  if (!thread) return waitsFor;
  return thread.waitsFor.length === 0 && thread.call === 'futex' ? ['thread'] : thread.waitsFor;
}
