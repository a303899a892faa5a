import type { Role } from '../../model/actor.ts';
import type { Dialogue, Step } from '../../model/dialogue.ts';
import type { PlayedFinding } from '../../model/finding.ts';
import type { FindingDetails } from '../../model/finding-details.ts';
import type { History, Rest } from '../history/history.ts';
import { spokenStepOf } from './spoken-step.ts';
import { whereOf } from './where.ts';

/** What a cause adds to the place at which a dialogue stopped. */
type CauseDetails = FindingDetails & {
  readonly actors: readonly Role[];
  readonly evidence?: string | undefined;
};

/** The moment that a finding is about. */
export interface FindingContext {
  readonly history: History;
  /** With what was learnt after the step that was not met. */
  readonly later?: History;
  readonly step: Step | undefined;
  readonly rest: Rest | undefined;
}

/** Makes a finding of a cause: adds the step, who stood where, and how it was decided. */
export function findingOf(scene: FindingContext, details: CauseDetails): PlayedFinding {
  const { history, later = history, step, rest } = scene;
  const { evidence, ...cause } = details;
  return {
    ...cause,
    actors: toFix(history.dialogue, details.actors),
    ...(step && { step: { file: history.dialogue.file, line: step.line, ...spokenStepOf(step) } }),
    decided: cause.code === 'flood' ? 'patience' : (rest?.event.decided ?? 'patience'),
    where: whereOf(rest, later),
    ...(evidence && { evidence }),
  };
}

/** Only a student’s program can be fixed; in a dialogue without one, any program. */
function toFix({ cast }: Dialogue, blamed: readonly Role[]): readonly Role[] {
  const unique = [...new Set(blamed)];
  const all: readonly Role[] = [...unique, 'server', 'client'];
  const of = (roles: readonly Role[], kind: 'student' | 'reference') =>
    roles.filter((role) => cast[role].kind === kind);
  const choices = [of(unique, 'student'), of(all, 'student'), of(unique, 'reference'), unique];
  return [...new Set(choices.find((roles) => roles.length > 0) ?? [])];
}
