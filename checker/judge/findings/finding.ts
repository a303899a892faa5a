import type { Role } from '../../model/actor.ts';
import type { Dialogue, Step } from '../../model/dialogue.ts';
import type { PlayedFinding } from '../../model/finding.ts';
import type { FindingDetails } from '../../model/finding-details.ts';
import type { History, Rest } from '../history/history.ts';
import { spokenStepOf } from './spoken-step.ts';
import { toChangeIn } from './to-change.ts';
import { whereOf } from './where.ts';

/** The fields of a finding that its cause supplies: code, actors, details and the program's own output. */
type CauseDetails = FindingDetails & {
  readonly actors: readonly Role[];
  readonly evidence?: string | undefined;
};

/** The state of a play that a finding describes. */
export interface FindingContext {
  readonly history: History;
  /** The history including the events after the failed step. */
  readonly later?: History;
  readonly step: Step | undefined;
  readonly rest: Rest | undefined;
}

/** Makes a finding from a cause: adds the step, the line at which each program stands, and how it was decided. */
export function findingOf(scene: FindingContext, details: CauseDetails): PlayedFinding {
  const { history, later = history, step, rest } = scene;
  const { evidence, ...cause } = details;
  return {
    ...cause,
    actors: toFix(history.dialogue, details.actors),
    ...(step && { step: { file: history.dialogue.file, line: step.line, ...spokenStepOf(step) } }),
    decided: cause.code === 'flood' ? 'patience' : (rest?.event.decided ?? 'patience'),
    where: whereOf(rest, later, { toChange: toChangeIn(details, step) }).filter(
      ({ asks }) => !asks || cause.code === 'asks-first',
    ),
    ...(evidence && { evidence }),
  };
}

/** The blamed roles that the student can fix: the student's programs, or else reference programs, or else all. */
function toFix({ cast }: Dialogue, blamed: readonly Role[]): readonly Role[] {
  const unique = [...new Set(blamed)];
  const all: readonly Role[] = [...unique, 'server', 'client'];
  const of = (roles: readonly Role[], kind: 'student' | 'reference') =>
    roles.filter((role) => cast[role].kind === kind);
  const choices = [of(unique, 'student'), of(all, 'student'), of(unique, 'reference'), unique];
  return [...new Set(choices.find((roles) => roles.length > 0) ?? [])];
}
