import type { Role } from '../../model/actor.ts';
import type { Dialogue, Step } from '../../model/dialogue.ts';
import type { Finding, FindingCode } from '../../model/finding.ts';
import type { History, Rest } from '../history/history.ts';
import { spokenStepOf } from './spoken-step.ts';
import { whereOf } from './where.ts';

/** What a cause adds to the place at which a dialogue stopped. */
interface FindingDetails {
  readonly actors: readonly Role[];
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  readonly evidence?: string | undefined;
}

/** The moment that a finding is about. */
export interface FindingContext {
  readonly history: History;
  /** With what was learnt after the step that was not met. */
  readonly later?: History;
  readonly step: Step | undefined;
  readonly rest: Rest | undefined;
}

/** Makes a finding of a cause: adds the step, who stood where, and how it was decided. */
export function findingOf(scene: FindingContext, code: FindingCode, details: FindingDetails): Finding {
  const { history, later = history, step, rest } = scene;
  const { expected, actual, evidence } = details;
  return {
    code,
    actors: toFix(history.dialogue, details.actors),
    ...(step && { step: { file: history.dialogue.file, line: step.line, ...spokenStepOf(step) } }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    decided: code === 'flood' ? 'patience' : (rest?.event.decided ?? 'patience'),
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
