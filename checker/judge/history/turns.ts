import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Source, Standing } from '../../model/standing.ts';
import type { History, Rest } from './history.ts';
import { awaitedBy, standingOf } from './rest.ts';

/** Whether a program waits for this source and for no other source of the lab (`awaitedBy`). */
export function waitsOnlyFor(rest: Rest | undefined, role: Role, source: Source): boolean {
  return takesOnly(standingOf(rest, role), source);
}

/** `waitsOnlyFor` of a standing. */
export function takesOnly(standing: Standing | undefined, source: Source): boolean {
  const awaited = awaitedBy(standing);
  return standing?.peer === false && awaited.length > 0 && awaited.every((other) => other === source);
}

/** Whether a program takes turns: one rest shows it waiting for its keyboard only, another for the other side only. */
export function takesTurns({ actors, rests }: History, role: Role): boolean {
  const looks = rests.filter(({ index }) => index > actors[role].since);
  const sources: readonly Source[] = ['keyboard', otherRole(role)];
  return sources.every((source) => looks.some((look) => waitsOnlyFor(look, role, source)));
}
