import type { Role } from '../model/actor.ts';
import type { Dialogue, Step } from '../model/dialogue.ts';
import type { Finding, FindingCode, StepReference, Where } from '../model/finding.ts';
import type { Source } from '../model/transcript.ts';
import { actOf } from './act-of.ts';
import type { History, Rest } from './history.ts';
import { awaitedBy } from './rest.ts';

/** What a cause adds to the place at which a dialogue stopped. */
interface Details {
  readonly actors: readonly Role[];
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  readonly evidence?: string | undefined;
}

/** The moment that a finding is about. */
export interface Scene {
  readonly history: History;
  readonly step: Step | undefined;
  readonly rest: Rest | undefined;
}

/** Makes a finding of a cause: adds the step, who stood where, and how it was decided. */
export function findingOf(scene: Scene, code: FindingCode, details: Details): Finding {
  const { history, step, rest } = scene;
  const { expected, actual, evidence } = details;
  return {
    code,
    actors: toMend(history.dialogue, details.actors),
    ...(step && { step: referenceTo(history.dialogue, step) }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    decided: code === 'flood' ? 'patience' : (rest?.event.decided ?? 'patience'),
    where: placesIn(rest),
    ...(evidence && { evidence }),
  };
}

/** Only what a student wrote can be mended; where nobody is a student, any program. */
function toMend({ cast }: Dialogue, blamed: readonly Role[]): readonly Role[] {
  const unique = [...new Set(blamed)];
  const all: readonly Role[] = [...unique, 'server', 'client'];
  const of = (roles: readonly Role[], kind: 'student' | 'reference') =>
    roles.filter((role) => cast[role].kind === kind);
  const choices = [of(unique, 'student'), of(all, 'student'), of(unique, 'reference'), unique];
  return [...new Set(choices.find((roles) => roles.length > 0) ?? [])];
}

function referenceTo({ file }: Dialogue, step: Step): StepReference {
  const { text } = actOf(step);
  return {
    file,
    line: step.line,
    text: [step.actor, step.verb, ...(text === undefined ? [] : [text])].join(' '),
  };
}

function placesIn(rest: Rest | undefined): readonly Where[] {
  const programs = rest?.event.standings.filter(({ peer }) => !peer) ?? [];
  return programs.map((standing) => {
    const [first = standing.waitsFor[0] ?? ('nothing' satisfies Source)] = awaitedBy(standing);
    return { actor: standing.actor, waitsFor: first, waits: standing.waitsFor };
  });
}
