import { isCircle } from '../../judge/history/circle.ts';
import type { Role } from '../../model/actor.ts';
import { isActVerb } from '../../model/dialogue.ts';
import type { Finding } from '../../model/finding.ts';
import type { Conditions, DialogueReport } from '../../model/report.ts';
import { mediumOf, type StoryLine, spokenText } from '../../model/story.ts';
import type { Source } from '../../model/transcript.ts';
import type { Chart, ChartMove } from './move.ts';
import { movesOf } from './moves.ts';
import { neverCame } from './never-came.ts';

interface ChartOptions {
  readonly finding: Finding | undefined;
  readonly conditions: Conditions | undefined;
  /** `turn`: from the last thing that was done on purpose on. `all`: from the first start on. */
  readonly part: 'turn' | 'all';
}

/** What happened between the two programs, as a reader of a sequence chart sees it. */
export function chartOf(dialogue: DialogueReport, { finding, conditions, part }: ChartOptions): Chart {
  const wire = isWireKnown(dialogue, conditions);
  const all = movesOf(dialogue);
  const first = part === 'all' ? 0 : turnOf(dialogue, finding);
  // Who has ended before is no longer there.
  const shown = all
    .filter(({ step, move }) => step >= first || move.kind === 'ended')
    .map(({ move }) => move);
  const moves = (part === 'all' ? shown : shown.filter(isSpoken)).filter(isNews);
  return {
    moves: [...moves, ...(finding ? endOf(dialogue, finding, { moves, wire }) : [])],
    wire,
    before: all.filter(({ move, step }) => step < first && isSpoken(move)).length,
  };
}

/** A network of the dialogue's own is listened to; a peer knows what it sends and receives. */
function isWireKnown({ cast }: DialogueReport, conditions: Conditions | undefined): boolean {
  return conditions?.network === 'own' || cast.server.kind === 'peer' || cast.client.kind === 'peer';
}

/** The first of the acts that led to what was not met: a step's index. */
function turnOf({ story }: DialogueReport, finding: Finding | undefined): number {
  const failed = story.findIndex(({ state, line }) => state === 'failed' && line === finding?.step?.line);
  let first = failed < 0 ? story.length : failed;
  while (first > 0 && isExpectation(story[first - 1])) first -= 1;
  while (first > 0 && !isExpectation(story[first - 1])) first -= 1;
  return first;
}

function isExpectation(line: StoryLine | undefined): boolean {
  return line !== undefined && !isActVerb(line.verb);
}

/** Starting and connecting are told by the story; a chart of one turn begins with its first text. */
function isSpoken({ kind }: ChartMove): boolean {
  return kind !== 'started' && kind !== 'connected';
}

/** A program that ends hangs up, which goes without saying. */
function isNews(move: ChartMove, index: number, moves: readonly ChartMove[]): boolean {
  const ends = (other: ChartMove) =>
    other.kind === 'ended' && move.kind === 'hung up' && other.actor === move.actor;
  return !moves.slice(index).some(ends);
}

/** How it ended: what never came, and who waits for whom. */
function endOf(
  dialogue: DialogueReport,
  finding: Finding,
  { moves, wire }: { readonly moves: readonly ChartMove[]; readonly wire: boolean },
): readonly ChartMove[] {
  const circle = showsCircle(finding);
  const missing = missingOf(dialogue, finding);
  return [
    ...(wire ? silent(moves) : []),
    ...(missing ? [missing] : []),
    ...(circle ? [{ kind: 'circle' } as const] : waits(finding)),
  ];
}

/** Whoever has been typed at and has put nothing on the wire since. */
function silent(moves: readonly ChartMove[]): readonly ChartMove[] {
  return roles.flatMap((actor) => {
    const last = moves.findLast((move) => 'actor' in move && move.actor === actor && isOwn(move));
    const gone = moves.some((move) => move.kind === 'ended' && move.actor === actor);
    return last?.kind === 'typed' && !gone ? [{ kind: 'silent', actor } as const] : [];
  });
}

function isOwn({ kind }: ChartMove): boolean {
  return kind === 'typed' || kind === 'sent' || kind === 'ended';
}

function missingOf({ story }: DialogueReport, finding: Finding): ChartMove | undefined {
  const line = story.find(({ state, line }) => state === 'failed' && line === finding.step?.line);
  const text = line && spokenText(line);
  if (text === undefined || !line || !neverCame(finding)) {
    return undefined;
  }
  return { kind: 'missing', actor: line.actor, where: mediumOf(line) ?? 'screen', text };
}

/** Where the programs stood, each waited for the other alone. */
export function showsCircle(finding: Finding): boolean {
  return isCircle((role) => waitsOf(finding, role));
}

function waits(finding: Finding): readonly ChartMove[] {
  return roles.flatMap((actor) => {
    const waits = waitsOf(finding, actor);
    return waits.length > 0 ? [{ kind: 'waits', actor, waits } as const] : [];
  });
}

/** What a program waits for, in all its threads and processes together. */
function waitsOf({ where }: Finding, role: Role): readonly Source[] {
  return [...new Set(where.filter(({ actor }) => actor === role).flatMap(({ waits }) => waits))];
}

const roles: readonly Role[] = ['client', 'server'];
