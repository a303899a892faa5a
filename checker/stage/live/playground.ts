import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Decided, Event } from '../../model/transcript.ts';
import type { Host } from '../../room/host.ts';
import { pause } from '../../room/wait-for.ts';
import type { Players } from '../../toolchain/players.ts';
import { startProgram } from '../scene/program.ts';
import type { Scene } from '../scene/scene.ts';
import { beginPatience } from '../settle/patience.ts';
import { settle } from '../settle/settle.ts';
import { connectPeer } from './connect-peer.ts';
import { freeze, thaw } from './freeze.ts';
import { createKeyboards, type Keyboards } from './keyboards.ts';
import { hasBegun, type PlaygroundSceneOptions, playgroundScene } from './playground-scene.ts';
import { type Stall, stallOf } from './stall.ts';

/** The programs of a playground, their port, and a listener. */
export interface PlaygroundOptions extends Pick<PlaygroundSceneOptions, 'programs' | 'port'> {
  /** Called when an event was recorded or the standings may have changed. */
  readonly onChange: () => void;
  /** Called at each rest at which no keyboard has anything to give. */
  readonly onRest?: ((rest: LiveRest) => void) | undefined;
}

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
  /** Resolves at the next rest. */
  settled(): Promise<void>;
  /** Resolves when the playground is disposed; rejects when it fails. */
  readonly over: Promise<void>;
}

/** The time between two looks at a program that ticks over or runs, in ms. */
const lookAgainMs = 100;

/** The patience with such a program before it is called busy, in ms. */
const patienceMs = 1000;

/** The number of times that the first program is waited for before the other is started. */
const looksAtStart = 50;

/** A rest of a playground, and the scene in which it is. */
export interface LiveRest {
  readonly scene: Scene;
  readonly programs: Players;
  readonly standings: readonly Standing[];
  readonly decided: Decided;
}

/** Starts the server, then the client, and follows them until it is disposed. */
export function openPlayground(host: Host, options: PlaygroundOptions): Playground {
  const { programs, port, onChange, onRest } = options;
  const controller = new AbortController();
  const scene = playgroundScene(host, { programs, port, patienceMs, signal: controller.signal });
  const { room, recorder, peers } = scene;
  const keyboards = createKeyboards(scene);
  let standings: readonly Standing[] = [];
  let stall: Stall | undefined;
  let poke = () => {};
  const waiting: (() => void)[] = [];

  const untilRest = async () => {
    for (;;) {
      const settled = await settle(scene, { care: 'brisk', patience: beginPatience(scene) });
      stall = settled.kind === 'rest' ? stallOf(settled, recorder.events) : undefined;
      if (settled.kind === 'rest') standings = settled.standings;
      onChange();
      if (settled.kind === 'rest') return settled.decided;
    }
  };
  const startRole = async (role: Role) => {
    const ready = programs[role];
    if (ready) {
      const { tellPort } = ready;
      const start = { role, ready, room, recorder, ...(tellPort !== undefined && { port: tellPort }) };
      scene.programs.set(role, await startProgram(start));
    } else if (role === 'server') await peers.get(role)?.listen(port);
    // The other side starts when this one is ready. A program that is never at rest is not waited for without end.
    for (let looks = 0; looks < looksAtStart; looks += 1)
      if ((await untilRest()) !== 'patience' || hasBegun(recorder.events, role)) return;
  };
  const run = async () => {
    for (const [step, role] of (['server', 'client'] as const).entries()) {
      recorder.step = step;
      await startRole(role);
    }
    recorder.step = 2;
    for (;;) {
      const decided = await untilRest();
      if ((await connectPeer(scene, standings)) || keyboards.give(standings)) continue;
      // No other code runs from here to the pause, so no later `poke` is missed.
      controller.signal.throwIfAborted();
      onRest?.({ scene, programs, standings, decided });
      for (const resolve of waiting.splice(0)) resolve();
      const poked = new Promise<void>((resolve) => {
        poke = resolve;
      });
      const pauseMs = decided === 'patience' || decided === 'polled' ? lookAgainMs : Number.POSITIVE_INFINITY;
      await pause(pauseMs, Promise.race([recorder.news(), poked]));
    }
  };
  const over = run().catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  over.catch(() => undefined);

  return {
    events: recorder.events,
    get standings() {
      return standings;
    },
    get stall() {
      return stall;
    },
    over,
    scene,
    pending: keyboards.pending,
    waiting: keyboards.waiting,
    async freeze(role) {
      await freeze(scene, role);
      poke();
    },
    thaw(role) {
      thaw(scene, role);
      poke();
    },
    type(role, line) {
      keyboards.type(role, line);
      poke();
    },
    close(role) {
      keyboards.close(role);
      poke();
    },
    async settled() {
      const settled = new Promise<void>((resolve) => void waiting.push(resolve));
      poke();
      await Promise.race([settled, over]);
    },
    async [Symbol.asyncDispose]() {
      controller.abort();
      poke();
      await over.catch(() => undefined);
      await scene[Symbol.asyncDispose]();
    },
  };
}
