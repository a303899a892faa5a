import { otherRole } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import { awaitedText } from '../findings/awaited-text.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import { complaints, isTrace } from '../history/evidence.ts';
import { lineOf } from '../history/tally.ts';
import { type Wanted, wantedBy } from '../wanted/wanted.ts';
import { lostAt } from './lost-at.ts';

/** The finding if no cause is recognised: a line does not come. Adds the text that came instead, such as an echo. */
export function lineMissing(failure: StepFailure): Finding {
  const { history, step } = failure;
  const wanted = wantedBy(failure);
  const echo = wanted?.shower.screen.sightings.findLast(
    (sighting) => sighting.step >= wanted.from && sighting.taken === undefined,
  );
  const lost = wanted && lostAt(failure, wanted);
  const sides = [step.actor, otherRole(step.actor)];
  // Of a line that was never sent, its speaker is asked first.
  const actors = lost === 'typed' || lost === 'read' ? sides.toReversed() : sides;
  const words = sides.map((role) => complaints(history.actors[role]));
  return findingOf(failure, {
    code: 'line-missing',
    actors,
    ...awaitedText(step),
    ...(lost && { lost }),
    ...(wanted && lost === 'read' && isAhead(failure, wanted) && { ahead: true as const }),
    ...(echo && { shown: lineOf(history, step.actor, echo) }),
    evidence: words.find((some) => some !== ''),
  });
}

/** Whether a line was typed before its turn: the other side's line was to be shown first. */
function isAhead({ history, index, options }: StepFailure, { speaker, from }: Wanted): boolean {
  const between = history.dialogue.steps.slice(from, index);
  return (
    options.rule === 'takes turns' &&
    between.some(({ actor, verb }) => actor === speaker.role && verb === 'shows')
  );
}

/** The line is there, on the other screen: the program shows what it receives on its stderr, as `logging` does. */
export function onErrors(failure: StepFailure): Finding | undefined {
  const wanted = wantedBy(failure);
  if (!wanted || wanted.said === '' || wanted.shower.peer) return undefined;
  const { said, shower, actors } = wanted;
  const errors = failure.history.events
    .slice(failure.history.saidAt.get(wanted.from) ?? 0)
    .map((event) =>
      event.event === 'showed' && event.actor === shower.role && event.screen === 'stderr' ? event.text : '',
    )
    .join('');
  // One that comes on its screen too, later, is only told there that it has come.
  const isShown = (failure.later.actors[shower.role].screen.byText.get(said) ?? []).length > 0;
  if (!errors.includes(said) || isShown || isTrace(errors)) return undefined;
  return findingOf(failure, {
    code: 'line-missing',
    actors: actors.slice(0, 1),
    ...awaitedText(failure.step),
    lost: 'errors',
  });
}
