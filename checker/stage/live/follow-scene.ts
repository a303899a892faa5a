import type { Standing } from '../../model/standing.ts';
import type { Decided } from '../../model/transcript.ts';
import { pause } from '../../room/wait-for.ts';
import type { Players } from '../../toolchain/players.ts';
import type { Scene } from '../scene/scene.ts';
import { beginPatience } from '../settle/patience.ts';
import { settle } from '../settle/settle.ts';
import { connectPeer } from './connect-peer.ts';
import type { Keyboards } from './keyboards.ts';
import { type Stall, stallOf } from './stall.ts';

/** A rest of a live scene, and the scene in which it is. */
export interface LiveRest {
  readonly scene: Scene;
  readonly programs: Players;
  readonly standings: readonly Standing[];
  readonly decided: Decided;
}

/** Follows a live scene from rest to rest. */
export interface SceneFollower {
  /** Where each side stood at the last rest. */
  readonly standings: readonly Standing[];
  readonly stall: Stall | undefined;
  /** Resolves at the next rest. */
  untilRest(): Promise<Decided>;
  /** Gives at each rest what was typed, and waits for more, until it is over. */
  attend(isOver: () => boolean): Promise<void>;
  /** To be called when something was typed or done to the programs: ends the wait for news of them. */
  poke(): void;
  /** Resolves at the next rest at which no keyboard has anything to give. */
  settled(): Promise<void>;
}

/** What is followed, and the functions that are called. */
export interface FollowSceneOptions {
  readonly programs: Players;
  readonly keyboards: Keyboards;
  /** Called when an event was recorded or the standings may have changed. */
  readonly onChange: () => void;
  /** Called at each rest at which no keyboard has anything to give. */
  readonly onRest?: ((rest: LiveRest) => void) | undefined;
}

/** The time between two looks at a program that ticks over or runs, in ms. */
const lookAgainMs = 100;

/** Begins to follow a scene. */
export function followScene(
  scene: Scene,
  { programs, keyboards, onChange, onRest }: FollowSceneOptions,
): SceneFollower {
  const { recorder, signal } = scene;
  const waiting: (() => void)[] = [];
  let standings: readonly Standing[] = [];
  let stall: Stall | undefined;
  let poke = () => {};

  const untilRest = async () => {
    for (;;) {
      const settled = await settle(scene, { care: 'brisk', patience: beginPatience(scene) });
      stall = settled.kind === 'rest' ? stallOf(settled, recorder.events) : undefined;
      if (settled.kind === 'rest') standings = settled.standings;
      onChange();
      if (settled.kind === 'rest') return settled.decided;
    }
  };
  return {
    get standings() {
      return standings;
    },
    get stall() {
      return stall;
    },
    untilRest,
    async attend(isOver) {
      for (;;) {
        const decided = await untilRest();
        if ((await connectPeer(scene, standings)) || keyboards.give(standings)) continue;
        // No other code runs from here to the pause, so no later `poke` is missed.
        signal.throwIfAborted();
        if (isOver()) return;
        onRest?.({ scene, programs, standings, decided });
        for (const resolve of waiting.splice(0)) resolve();
        const poked = new Promise<void>((resolve) => {
          poke = resolve;
        });
        const { length } = recorder.events;
        const pauseMs =
          decided === 'patience' || decided === 'polled' ? lookAgainMs : Number.POSITIVE_INFINITY;
        await pause(pauseMs, Promise.race([recorder.news(), poked]));
        // A proved rest lasts as long as nothing happens, so what was typed meanwhile need not wait for another look.
        if (decided === 'at-rest' && recorder.events.length === length) keyboards.give(standings);
      }
    },
    poke: () => poke(),
    settled() {
      const settled = new Promise<void>((resolve) => void waiting.push(resolve));
      poke();
      return settled;
    },
  };
}
