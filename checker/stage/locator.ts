import type { Role } from '../model/actor.ts';
import type { Medium } from '../model/story.ts';
import type { Players } from '../toolchain/players.ts';
import type { Scene } from './scene/scene.ts';

/**
 * Records where in their source the student's programs stand. `play` gets it as an argument, and so depends on no
 * language.
 */
export interface Locator {
  /** Called when a step was not met, before the probes. */
  readonly locatePrograms: (scene: Scene, players: Players) => Promise<void>;
  /** Called for a program that floods its screen or its connection, before it is ended for that. */
  readonly locateFlooding: (scene: Scene, options: LocateFloodingOptions) => Promise<void>;
}

/** The program that floods, and what. */
export interface LocateFloodingOptions {
  readonly role: Role;
  readonly medium: Medium;
  readonly players: Players;
}
