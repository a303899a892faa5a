import type { Role } from '../model/actor.ts';
import type { Players } from '../toolchain/players.ts';
import type { Scene } from './scene.ts';

/** Records in which lines of their source the student's programs stand. Handed to `play`, which knows no language. */
export interface Locator {
  /** Called after a step was not met, before anything else is tried. */
  readonly locatePrograms: (scene: Scene, players: Players) => Promise<void>;
  /** Called for a program that floods its screen, before it is ended for that. */
  readonly locateFlooding: (scene: Scene, role: Role, players: Players) => Promise<void>;
}
