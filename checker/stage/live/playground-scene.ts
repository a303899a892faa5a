import type { Role } from '../../model/actor.ts';
import type { Event } from '../../model/transcript.ts';
import type { Host } from '../../room/host.ts';
import type { Players } from '../../toolchain/players.ts';
import { type OpenScene, openScene } from '../open-scene.ts';
import { prologue } from './prologue.ts';

export interface PlaygroundSceneOptions {
  /** A side without a program is played by the peer: its keyboard is the connection. */
  readonly programs: Players;
  readonly port: number;
  readonly patienceMs: number;
  readonly signal: AbortSignal;
}

/** A scene without a dialogue: the server comes on stage, then the client. */
export function playgroundScene(host: Host, { programs, ...options }: PlaygroundSceneOptions): OpenScene {
  return openScene(host, { ...options, ...prologue((role) => programs[role] !== undefined) });
}

/** It listens, is connected, or has ended: the other side need not wait for it. */
export function hasBegun(events: readonly Event[], role: Role): boolean {
  const signs = new Set<Event['event']>(['listening', 'connected', 'ended']);
  return events.some(({ event, actor }) => actor === role && signs.has(event));
}
