import { otherRole } from '../../model/actor.ts';
import type { EarlyEnd } from '../../model/finding-details.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { ActorHistory } from '../history/actor-history.ts';
import { standingOf } from '../history/rest.ts';
import { sentBy } from '../history/sent-by.ts';

/** What was seen of a program before it ended too early: it tells a loop that is missing from one that was left. */
export function circumstancesOf(failure: StepFailure, actor: ActorHistory): EarlyEnd {
  const { history, wired } = failure;
  const { role, ended, since, connectionClosed } = actor;
  const isForked = history.rests
    .filter(({ index }) => index > since)
    .some((rest) => (standingOf(rest, role)?.processes.length ?? 0) > 1);
  const forked = isForked ? ({ forked: true } as const) : {};
  const run = history.events.slice(0, ended?.index).slice(since);
  const closed = run.find((event) => event.event === 'closed' && event.what === 'keyboard')?.actor;
  if (closed === 'server' || closed === 'client') return { ...forked, keyboard: closed };
  if (!wired) return forked;
  // Its end closes the connection, and so does a call of its own before.
  const open = run.slice(0, (connectionClosed ?? Number.POSITIVE_INFINITY) - since);
  const typed = run.flatMap(({ event, actor: by }, index) =>
    event === 'typed' && by === role ? [since + index] : [],
  );
  const [first, last] = [typed.filter((index) => index < since + open.length), typed.at(-1)];
  const sentSince = (index: number) =>
    sentBy({ events: [...history.events.slice(0, since), ...run] }, role, index);
  const heard = history.actors[otherRole(role)].peer ? 'sent' : 'typed';
  const isAlone = !open.some(({ event, actor: by }) => event === heard && by === otherRole(role));
  const [only, second] = first;
  if (isAlone && only !== undefined && second === undefined && sentSince(only) !== '')
    return { ...forked, after: 'its first line' };
  return last !== undefined && sentSince(last) === '' ? { ...forked, after: 'a line not sent' } : forked;
}
