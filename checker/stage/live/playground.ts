import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import type { Host } from '../../room/host.ts';
import { startProgram } from '../scene/program.ts';
import type { Scene } from '../scene/scene.ts';
import { type FollowSceneOptions, followScene } from './follow-scene.ts';
import { freeze, thaw } from './freeze.ts';
import { createKeyboards, type Keyboards } from './keyboards.ts';
import { hasBegun, type PlaygroundSceneOptions, playgroundScene } from './playground-scene.ts';
import type { Stall } from './stall.ts';

/** The programs of a playground, their port, and its listeners. */
export interface PlaygroundOptions
  extends Pick<PlaygroundSceneOptions, 'programs' | 'port'>,
    Pick<FollowSceneOptions, 'onChange' | 'onRest'> {
  /** `held`: the client is started only when `enter` is called. By default as soon as the server is ready. */
  readonly entrance?: Entrance | undefined;
}

/** Whether the client is started as soon as the server is ready, or is kept back. */
export type Entrance = 'open' | 'held';

/** Two running sides with a person at their keyboards. Nothing is judged. */
export interface Playground
  extends AsyncDisposable,
    Pick<Keyboards, 'type' | 'close' | 'pending' | 'waiting'> {
  readonly events: readonly Event[];
  readonly standings: readonly Standing[];
  readonly stall: Stall | undefined;
  readonly scene: Scene;
  /** Stops the processes of a side; resolves when all have stopped. They take nothing, and what is sent to them waits. */
  freeze(role: Role): Promise<void>;
  /** Lets a frozen side go on. */
  thaw(role: Role): void;
  /** Starts a client that was kept back. */
  enter(): void;
  /** Resolves at the next rest. */
  settled(): Promise<void>;
  /** Resolves when the playground is disposed; rejects when it fails. */
  readonly over: Promise<void>;
}

/** The patience with a program that runs or looks by a clock before it is called busy, in ms. */
const patienceMs = 1000;

/** The number of times that the first program is waited for before the other is started. */
const looksAtStart = 50;

/** Starts the server, then the client, and follows them until it is disposed. */
export function openPlayground(host: Host, options: PlaygroundOptions): Playground {
  const { programs, port, onChange, onRest, entrance = 'open' } = options;
  const controller = new AbortController();
  const scene = playgroundScene(host, { programs, port, patienceMs, signal: controller.signal });
  const { room, recorder, peers } = scene;
  const frozen = new Set<Role>();
  const keyboards = createKeyboards(scene, frozen);
  const follower = followScene(scene, { programs, keyboards, onChange, onRest });
  let isHeld = entrance === 'held';

  const startRole = async (role: Role) => {
    const ready = programs[role];
    if (ready) {
      const { tellPort } = ready;
      const start = { role, ready, room, recorder, ...(tellPort !== undefined && { port: tellPort }) };
      scene.programs.set(role, await startProgram(start));
    } else if (role === 'server') await peers.get(role)?.listen(port);
    // The other side starts when this one is ready. A program that is never at rest is not waited for without end.
    for (let looks = 0; looks < looksAtStart; looks += 1)
      if ((await follower.untilRest()) !== 'patience' || hasBegun(recorder.events, role)) return;
  };
  const run = async () => {
    await startRole('server');
    if (isHeld) await follower.attend(() => !isHeld);
    recorder.step = 1;
    await startRole('client');
    recorder.step = 2;
    await follower.attend(() => false);
  };
  const over = run().catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  over.catch(() => undefined);

  return {
    events: recorder.events,
    get standings() {
      return follower.standings;
    },
    get stall() {
      return follower.stall;
    },
    over,
    scene,
    pending: keyboards.pending,
    waiting: keyboards.waiting,
    type(role, line) {
      keyboards.type(role, line);
      follower.poke();
    },
    close(role) {
      keyboards.close(role);
      follower.poke();
    },
    async freeze(role) {
      frozen.add(role);
      await freeze(scene, role);
      follower.poke();
    },
    thaw(role) {
      frozen.delete(role);
      thaw(scene, role);
      follower.poke();
    },
    enter() {
      isHeld = false;
      follower.poke();
    },
    settled: () => Promise.race([follower.settled(), over]),
    async [Symbol.asyncDispose]() {
      controller.abort();
      follower.poke();
      await over.catch(() => undefined);
      await scene[Symbol.asyncDispose]();
    },
  };
}
