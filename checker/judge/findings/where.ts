import type { Where } from '../../model/finding.ts';
import type { ProcessState, Source, Standing } from '../../model/transcript.ts';
import type { ActorHistory, StoodLine } from '../history/actor-history.ts';
import type { History, Rest } from '../history/history.ts';
import { awaitedBy } from '../history/rest.ts';

/**
 * Where each program stood: an entry for each of its threads whose line is known, with what that thread waits for;
 * one for all the others together; and one for the line that it broke at.
 */
export function whereOf(rest: Rest | undefined, { actors }: History): readonly Where[] {
  const programs = rest?.event.standings.filter(({ peer }) => !peer) ?? [];
  return programs.flatMap((standing) => placesOf(standing, actors[standing.actor]));
}

function placesOf(standing: Standing, { stood }: ActorHistory): readonly Where[] {
  const broke = stood.filter(({ pid }) => pid === undefined);
  const known = stood.filter(({ pid }) => pid !== undefined);
  const told = known.flatMap(({ waitsFor }) => waitsFor);
  const others = awaitedBy({
    waitsFor: standing.processes.flatMap((each) => waitsUntold(each, known)),
  });
  const untold = known.length === 0 ? standing.waitsFor : others.filter((source) => !told.includes(source));
  const places = [
    ...broke.map((line) => ({ ...entry(standing, [], line), broke: true as const })),
    ...known.map((line) => entry(standing, line.waitsFor, line)),
  ];
  const isTold = places.length > 0 && untold.length === 0;
  return distinct(isTold ? places : [...places, entry(standing, [...new Set(untold)])]);
}

/** What those threads of a process wait for whose lines are not known. */
function waitsUntold(
  { pid, waitsFor, threads }: ProcessState,
  known: readonly StoodLine[],
): readonly Source[] {
  const lines = known.filter((line) => line.pid === pid);
  if (lines.length === 0) return waitsFor;
  if (lines.some(({ tid }) => tid === undefined)) return [];
  const rest = threads.filter((thread) => lines.every(({ tid }) => tid !== thread.tid));
  return rest.flatMap((thread) => thread.waitsFor);
}

/** The lab's own sources come first: what a person at the keyboard or the other side could supply. */
function entry({ actor }: Standing, waits: readonly Source[], stood?: StoodLine): Where {
  const [first = waits[0] ?? 'nothing'] = awaitedBy({ waitsFor: waits });
  const { file, line, text, from } = stood ?? {};
  const isKnown = file !== undefined && line !== undefined && text !== undefined;
  return { actor, waitsFor: first, waits, ...(isKnown && { file, line, text, ...(from && { from }) }) };
}

/** Several threads may stand in the same line. */
function distinct(all: readonly Where[]): readonly Where[] {
  return [...new Map(all.map((where) => [JSON.stringify(where), where])).values()];
}
