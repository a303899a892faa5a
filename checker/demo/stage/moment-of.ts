import type { Role } from '../../model/actor.ts';
import type { Standing } from '../../model/standing.ts';
import type { Decided } from '../../model/transcript.ts';
import type { LiveSession } from '../../stage/live/live-session.ts';
import type { Stall } from '../../stage/live/stall.ts';
import type { Moment, ProcessPlace } from '../moment.ts';
import type { ShownSource } from '../show.ts';
import { fateOf } from './fate-of.ts';
import type { Glance } from './glance.ts';
import { proofOf } from './proof-of.ts';
import { segmentsOf } from './segments-of.ts';
import { sideOf } from './side-of.ts';

/** The last rest, with what the kernel showed then. */
export interface LastRest {
  readonly glance: Glance;
  readonly standings: readonly Standing[];
  readonly decided: Decided;
  readonly stall: Stall | undefined;
  /** How many events there were: it is the present as long as there are no more, and it is not over. */
  readonly events: number;
  /** A signal has been sent to a program since. */
  readonly isOver: boolean;
}

export interface MomentOfOptions {
  readonly live: Pick<LiveSession, 'events' | 'scene' | 'waiting' | 'isClosed' | 'isFrozen'>;
  /** Undefined before the first rest. */
  readonly rested: LastRest | undefined;
  /** The lines in which processes stand, by pid. */
  readonly places: ReadonlyMap<number, ProcessPlace>;
  /** When processes were born, in ms since the start, by pid. */
  readonly births: ReadonlyMap<number, number>;
  readonly sources: Readonly<Record<Role, ShownSource>>;
  /** Whether the programs speak in turn. */
  readonly inTurn: boolean;
  /** Milliseconds since 1970: when the programs were started, and now. */
  readonly beganMs: number;
  readonly nowMs: number;
}

/** The moment of a live session. */
export function momentOf({
  live,
  rested,
  places,
  births,
  sources,
  inTurn,
  beganMs,
  nowMs,
}: MomentOfOptions): Moment {
  const { events, scene } = live;
  const hasStood = rested?.events === events.length;
  const isAtRest = rested !== undefined && hasStood && !rested.isOver;
  const isProved = isAtRest && (rested.decided === 'at-rest' || rested.decided === 'ended');
  const isFrozen = live.isFrozen('server') || live.isFrozen('client');
  const stall = isAtRest ? rested.stall : undefined;
  const standingOf = (role: Role) => rested?.standings.find(({ actor }) => actor === role);
  // A line was typed, and its program is about to read it.
  const isReading = (['server', 'client'] as const).some(
    (role) =>
      live.waiting(role).length > 0 &&
      !live.isFrozen(role) &&
      standingOf(role)?.waitsFor.includes('keyboard'),
  );
  const side = (role: Role) =>
    sideOf(role, {
      ...{ events, glance: rested?.glance, places, births, isAtRest, hasStood },
      standing: standingOf(role),
      isFrozen: live.isFrozen(role),
      source: sources[role],
      keyboard: { waiting: live.waiting(role), closed: live.isClosed(role) },
    });
  return {
    ms: scene ? Math.round(nowMs - beganMs) : 0,
    sides: { server: side('server'), client: side('client') },
    segments: segmentsOf(scene?.wiretap?.frames ?? [], { port: scene?.port ?? 0, beganMs }),
    state: isProved && !isReading ? (isFrozen ? 'frozen' : 'rest') : 'moves',
    fate: fateOf(events, { stall, inTurn }),
    proof: stall === 'deadlock' && rested ? proofOf(rested.glance, rested.standings) : undefined,
  };
}
