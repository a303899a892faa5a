import type { CallTimes } from '../../kernel/standing/call-times.ts';
import type { Cast, Role } from '../../model/actor.ts';
import type { Step } from '../../model/dialogue.ts';
import type { PlayedOn } from '../../room/launch.ts';
import type { Room } from '../../room/room.ts';
import type { Beats } from './beats.ts';
import type { Peer } from './peer.ts';
import type { Recorder } from './recorder.ts';
import type { RunningProgram } from './running-program.ts';
import type { Wiretap } from './wiretap.ts';

/** The part of a step that the stage uses. */
export type SceneStep = Pick<Step, 'actor' | 'verb'>;

/**
 * How a play goes on while a program is busy or looks again by a clock. `brisk`: soon, with the guess that it will never
 * rest. `patient`: when the patience is over, or the clocks have come round often enough.
 */
export type Pace = Exclude<Care, 'sure'>;

/**
 * What is asked of a rest. `brisk`: that the next act may be played, which can be a guess. `patient`: the same, with
 * less of a guess. `sure`: that a step can be refused.
 */
export type Care = 'brisk' | 'patient' | 'sure';

/** Everything on stage during one dialogue. */
export interface Scene {
  /** What plays each role. */
  readonly cast: Cast;
  /** The steps in the order in which they are played. */
  readonly steps: readonly SceneStep[];
  readonly room: Room;
  readonly recorder: Recorder;
  readonly wiretap: Wiretap | undefined;
  /** The port on which the server should listen. */
  readonly port: number;
  readonly patienceMs: number;
  readonly pace: Pace;
  /** What the keyboards and the screens of the programs are. */
  readonly on: PlayedOn;
  /** The rests that were a guess: a program was busy, or looked again by a clock, and the next step was played. */
  readonly guesses: { readonly isHunch: boolean }[];
  /** Aborted by Ctrl-C; every wait then ends. */
  readonly signal: AbortSignal;
  readonly programs: Map<Role, RunningProgram>;
  readonly peers: ReadonlyMap<Role, Peer>;
  readonly callTimes: CallTimes;
  /** What the programs that ask first still have to be told, by role. */
  readonly unanswered: Map<Role, readonly string[]>;
  readonly beats: Beats;
}
