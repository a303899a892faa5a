import { otherRole, type Role } from '../../model/actor.ts';
import type { StepFailure } from '../follow/replay.ts';

/** The programs, that of the step first. A peer is left out: it is a part of the checker. */
export function nearest({ history, step }: StepFailure): readonly Role[] {
  return [step.actor, otherRole(step.actor)].filter((role) => !history.actors[role].peer);
}
