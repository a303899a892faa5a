import type { Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import type { Host } from '../../room/host.ts';
import type { Players } from '../../toolchain/players.ts';
import { type OpenScene, openScene } from '../scene/open-scene.ts';
import { prologue } from './prologue.ts';

/** The programs of a scene without a dialogue, and its port. */
export interface PlaygroundSceneOptions {
  /** A role without a program is played by the peer, with the connection as its keyboard. */
  readonly programs: Players;
  readonly port: number;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}

/** Opens a scene without a dialogue: the server starts, then the client. */
export function playgroundScene(host: Host, { programs, ...options }: PlaygroundSceneOptions): OpenScene {
  const { cast, steps } = prologue((role) => programs[role] !== undefined);
  const folders = Object.values(programs).map(({ folder }) => folder);
  const tools = Object.values(programs).map(({ file }) => file);
  return openScene(host, { ...options, folders, tools, cast, steps, pace: 'brisk', on: 'pipes' });
}

/** Whether a role listens, is connected or has ended, so that the other one may start. */
export function hasBegun(events: readonly Event[], role: Role): boolean {
  const signs = new Set<Event['event']>(['listening', 'connected', 'ended']);
  return events.some(({ event, actor }) => actor === role && signs.has(event));
}
