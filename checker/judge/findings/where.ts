import type { ConnectionCall } from '../../languages/row/connection-call.ts';
import type { Role } from '../../model/actor.ts';
import type { Where } from '../../model/finding.ts';
import type { ProcessState, Source, Standing } from '../../model/standing.ts';
import type { ActorHistory, StoodLine } from '../history/actor-history.ts';
import type { History, Rest } from '../history/history.ts';
import { awaitedBy } from '../history/rest.ts';
import { wholeReadAt } from '../history/whole-read.ts';

/**
 * The places at which the programs stood. Each program has an entry for the line that it broke at, one for each thread
 * whose source line is known, with what the thread waits for, and one for all other threads together.
 */
export function whereOf(
  rest: Rest | undefined,
  { actors }: History,
  { toChange }: WhereOptions = {},
): readonly Where[] {
  const programs = rest?.event.standings.filter(({ peer }) => !peer) ?? [];
  return programs.flatMap((standing) => [
    ...(standing.actor === toChange?.role ? callsOf(standing, actors[standing.actor], toChange.call) : []),
    ...placesOf(standing, actors[standing.actor]),
  ]);
}

interface WhereOptions {
  /** The program whose sending or receiving is to be changed. */
  readonly toChange?: { readonly role: Role; readonly call: ConnectionCall } | undefined;
}

/** The lines that send, or that receive: none if a thread stands in one of them, or if there are too many to look at. */
function callsOf(standing: Standing, { stood }: ActorHistory, call: ConnectionCall): readonly Where[] {
  const lines = stood.filter((line) => line.calls === call);
  const isStoodIn = lines.some((line) => stood.some((other) => isSameLine(line, other)));
  if (lines.length > mostLines || isStoodIn) return [];
  return lines.map((line) => ({ ...entry(standing, [], line), calls: call }));
}

const mostLines = 3;

function placesOf(standing: Standing, { stood }: ActorHistory): readonly Where[] {
  const broke = stood.filter(({ pid, asks, calls }) => pid === undefined && !asks && !calls);
  const asking = stood.filter((line) => line.asks && !stood.some((other) => isSameLine(line, other)));
  const known = stood.filter(({ pid }) => pid !== undefined);
  const located = known.flatMap(({ waitsFor }) => waitsFor);
  const others = awaitedBy({
    waitsFor: standing.processes.flatMap((each) => waitsUnlocated(each, known)),
  });
  const unlocated =
    known.length === 0 ? standing.waitsFor : others.filter((source) => !located.includes(source));
  const places = [
    ...asking.map((line) => ({ ...entry(standing, [], line), asks: true as const })),
    ...broke.map(({ pointer, ...line }) => ({
      ...entry(standing, [], line),
      broke: true as const,
      ...(pointer && { pointer }),
    })),
    ...known.map((line) => entry(standing, line.waitsFor, line)),
  ];
  const isComplete = places.length > 0 && unlocated.length === 0;
  return distinct(isComplete ? places : [...places, entry(standing, [...new Set(unlocated)])]);
}

/** Whether a thread stands in this line. */
function isSameLine(line: StoodLine, other: StoodLine): boolean {
  return !other.asks && !other.calls && other.file === line.file && other.line === line.line;
}

/** What the threads of a process without a known source line wait for. */
function waitsUnlocated(
  { pid, waitsFor, threads }: ProcessState,
  known: readonly StoodLine[],
): readonly Source[] {
  const lines = known.filter((line) => line.pid === pid);
  if (lines.length === 0) return waitsFor;
  if (lines.some(({ tid }) => tid === undefined)) return [];
  const rest = threads.filter((thread) => lines.every(({ tid }) => tid !== thread.tid));
  return rest.flatMap((thread) => thread.waitsFor);
}

/** The place of a program or thread. Its `waitsFor` is one of the lab's own sources if it waits for any. */
function entry(standing: Standing, waits: readonly Source[], stood?: StoodLine): Where {
  const [first = waits[0] ?? 'nothing'] = awaitedBy({ waitsFor: inOneOrder(waits) });
  const { file, line, text, from } = stood ?? {};
  const isKnown = file !== undefined && line !== undefined && text !== undefined;
  const whole = stood && wholeReadAt(standing, stood);
  return {
    actor: standing.actor,
    waitsFor: first,
    waits: inOneOrder(waits),
    ...(isKnown && { file, line, text, ...(from && { from }) }),
    ...(whole !== undefined && { whole }),
  };
}

/** An event loop lists what it waits for in another order each time. */
function inOneOrder(waits: readonly Source[]): readonly Source[] {
  return waits.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
}

const order: readonly Source[] = [
  'server',
  'client',
  'keyboard',
  'connection',
  'child',
  'thread',
  'clock',
  'screen',
  'resumption',
  'nothing',
];

/** The places without repetition: several threads may stand in the same line. */
function distinct(all: readonly Where[]): readonly Where[] {
  return [...new Map(all.map((where) => [JSON.stringify(where), where])).values()];
}
