import type { Role } from '../../model/actor.ts';
import { isAct } from '../../model/dialogue.ts';
import type { Source, Standing } from '../../model/transcript.ts';
import type { History, Rest } from './history.ts';

/**
 * The rest that counts for a step: nothing has moved since, and no act lies between. A rest that only patience decided
 * proves nothing about a later step, so it is not carried over to refuse one (`final`).
 */
export function restFor(history: History, index: number): (Rest & { readonly final: boolean }) | undefined {
  const rest = history.rests.at(-1);
  if (!rest || rest.index < history.moved) return undefined;
  const { step, decided } = rest.event;
  if (step === index) return { ...rest, final: true };
  const between = history.dialogue.steps.slice(step, index + 1);
  return step < index && !between.some(isAct) ? { ...rest, final: decided !== 'patience' } : undefined;
}

/** Where an actor stood in a look; undefined before it came on stage. */
export function standingOf(rest: Rest | undefined, role: Role): Standing | undefined {
  return rest?.event.standings.find((standing) => standing.actor === role);
}

/** What the lab speaks of: the other side, the keyboard, a connection. A parent's wait for its child says nothing. */
export function awaitedBy(standing: Pick<Standing, 'waitsFor'> | undefined): readonly Source[] {
  return standing?.waitsFor.filter((source) => outside.has(source)) ?? [];
}

const outside: ReadonlySet<Source> = new Set<Source>(['server', 'client', 'keyboard', 'connection']);

/**
 * It looks at everything in turn, by the clock, or the kernel tells nothing of it: so it may be waiting for anything.
 * Only patience can decide that such a program is done.
 */
export function isPolling(rest: Rest, standing: Standing): boolean {
  const unknown = standing.waitsFor.includes('clock') || awaitedBy(standing).length === 0;
  return unknown && standing.alive && !standing.running && rest.event.decided === 'patience';
}
