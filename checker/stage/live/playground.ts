import type { Role } from '../../model/actor.ts';
import type { Event, Standing } from '../../model/transcript.ts';
import type { Host } from '../../room/host.ts';
import { pause } from '../../room/wait-for.ts';
import { beginPatience } from '../patience.ts';
import { startProgram } from '../program.ts';
import { settle } from '../settle.ts';
import { connectPeer } from './connect-peer.ts';
import { createKeyboards, type Keyboards } from './keyboards.ts';
import { hasBegun, type PlaygroundSceneOptions, playgroundScene } from './playground-scene.ts';
import { type Stall, stallOf } from './stall.ts';

export interface PlaygroundOptions extends Pick<PlaygroundSceneOptions, 'programs' | 'port'> {
  /** Called whenever something was recorded, or the standings may have changed. */
  readonly onChange: () => void;
}

/** Two sides on stage at whose keyboards a person sits. Nothing is judged. */
export interface Playground extends AsyncDisposable, Pick<Keyboards, 'type' | 'close' | 'pending'> {
  readonly events: readonly Event[];
  readonly standings: readonly Standing[];
  readonly stall: Stall | undefined;
  /** Resolves when nothing moves that could be waited for. */
  settled(): Promise<void>;
  /** Resolves when the playground was disposed; rejects when it broke. */
  readonly over: Promise<void>;
}

/** A program that ticks over or runs is looked at anew this often. */
const lookAgainMs = 100;

/** What is given to such a program before it is called busy. */
const patienceMs = 1000;

/** How often a program that is not at rest yet is looked at before the other is started. */
const looksAtStart = 50;

/** Starts the server, then the client, and follows what they do until it is disposed. */
export function openPlayground(host: Host, { programs, port, onChange }: PlaygroundOptions): Playground {
  const controller = new AbortController();
  const scene = playgroundScene(host, { programs, port, patienceMs, signal: controller.signal });
  const { room, recorder, peers } = scene;
  const keyboards = createKeyboards(scene);
  let standings: readonly Standing[] = [];
  let stall: Stall | undefined;
  let poke = () => {};
  const waiting: (() => void)[] = [];

  const calm = async () => {
    for (;;) {
      const settled = await settle(scene, { thorough: false, patience: beginPatience(scene) });
      stall = settled.kind === 'rest' ? stallOf(settled, recorder.events) : undefined;
      if (settled.kind === 'rest') standings = settled.standings;
      onChange();
      if (settled.kind === 'rest') return settled.decided;
    }
  };
  const enter = async (role: Role) => {
    const ready = programs[role];
    if (ready) {
      const { tellPort } = ready;
      const start = { role, ready, room, recorder, ...(tellPort !== undefined && { port: tellPort }) };
      scene.programs.set(role, await startProgram(start));
    } else if (role === 'server') await peers.get(role)?.listen(port);
    // The other comes when this one is ready; one that is never at rest is not waited for without end.
    for (let looks = 0; looks < looksAtStart; looks += 1)
      if ((await calm()) !== 'patience' || hasBegun(recorder.events, role)) return;
  };
  const perform = async () => {
    for (const [step, role] of (['server', 'client'] as const).entries()) {
      recorder.step = step;
      await enter(role);
    }
    recorder.step = 2;
    for (;;) {
      const decided = await calm();
      if ((await connectPeer(scene, standings)) || keyboards.give(standings)) continue;
      // From here to the wait nothing else has its turn: whoever pokes later is heard.
      controller.signal.throwIfAborted();
      for (const resolve of waiting.splice(0)) resolve();
      const poked = new Promise<void>((resolve) => {
        poke = resolve;
      });
      const pauseMs = decided === 'patience' ? lookAgainMs : Number.POSITIVE_INFINITY;
      await pause(pauseMs, Promise.race([recorder.news(), poked]));
    }
  };
  const over = perform().catch((error: unknown) => {
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
    pending: keyboards.pending,
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
