import type { Role } from '../../model/actor.ts';
import { otherRole } from '../../model/actor.ts';
import type { Source } from '../../model/transcript.ts';
import type { History, Rest } from './history.ts';
import { awaitedBy, standingOf } from './rest.ts';

/** A program that waits for this and for nothing else that the lab speaks of. */
export function waitsOnlyFor(rest: Rest | undefined, role: Role, source: Source): boolean {
  const standing = standingOf(rest, role);
  const awaited = awaitedBy(standing);
  return standing?.peer === false && awaited.length > 0 && awaited.every((other) => other === source);
}

/** It was seen waiting for its keyboard alone, and another time for the other side alone: it takes turns. */
export function takesTurns({ actors, rests }: History, role: Role): boolean {
  const looks = rests.filter(({ index }) => index > actors[role].since);
  const sources: readonly Source[] = ['keyboard', otherRole(role)];
  return sources.every((source) => looks.some((look) => waitsOnlyFor(look, role, source)));
}
