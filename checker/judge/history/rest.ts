import type { Role } from '../../model/actor.ts';
import { isAct } from '../../model/dialogue.ts';
import type { Source, Standing } from '../../model/standing.ts';
import type { Event } from '../../model/transcript.ts';
import type { History, Rest } from './history.ts';

/**
 * The rest that counts for a step: nothing has moved since it, and no act lies between its step and this one. `final`: it
 * can refuse the step. A rest decided by patience proves nothing about a later step, so there it is not final.
 */
export function restFor(history: History, index: number): (Rest & { readonly final: boolean }) | undefined {
  const rest = history.rests.at(-1);
  if (!rest || rest.index < history.moved) return undefined;
  const { step, decided } = rest.event;
  if (step === index) return { ...rest, final: true };
  const between = history.dialogue.steps.slice(step, index + 1);
  return step < index && !between.some(isAct) ? { ...rest, final: decided !== 'patience' } : undefined;
}

/**
 * Whether nothing more can come: the kernel shows it, or what moves only looks by a clock, and has looked often enough. What
 * a program waits for is then all that it reads.
 */
export function isSure(rest: Rest | undefined): rest is Rest {
  return rest?.event.decided === 'at-rest' || rest?.event.decided === 'polled';
}

/** The standing of an actor in a rest; undefined before the actor's first start. */
export function standingOf(rest: Rest | undefined, role: Role): Standing | undefined {
  return rest?.event.standings.find((standing) => standing.actor === role);
}

/**
 * The sources of the lab that a program waits for: the other side, the keyboard, a connection. Other sources, such as a
 * parent's wait for its child, are dropped.
 */
export function awaitedBy(standing: Pick<Standing, 'waitsFor'> | undefined): readonly Source[] {
  return standing?.waitsFor.filter((source) => outside.has(source)) ?? [];
}

const outside: ReadonlySet<Source> = new Set<Source>(['server', 'client', 'keyboard', 'connection']);

/**
 * Whether a clock will wake a program within patience to some effect, or may: the kernel does not show all. It is then
 * not blocked for ever.
 */
export function mayWake({ waitsFor, unseen }: Standing, { early, decided }: RestEvent): boolean {
  return (waitsFor.includes('clock') && !early && decided !== 'polled') || unseen !== undefined;
}

type RestEvent = Pick<Extract<Event, { event: 'at-rest' }>, 'decided' | 'early'>;

/**
 * Whether a program may be waiting for anything: it polls by the clock, or the kernel shows no source for it. Only
 * patience decides the rest of such a program.
 */
export function isPolling(rest: Rest, standing: Standing): boolean {
  const unknown = mayWake(standing, rest.event) || awaitedBy(standing).length === 0;
  const isPatient = rest.event.decided === 'patience' || rest.event.decided === 'polled';
  return unknown && standing.alive && !standing.running && isPatient;
}
