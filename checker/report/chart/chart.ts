import { isCircle } from '../../judge/history/circle.ts';
import type { Role } from '../../model/actor.ts';
import { isActVerb } from '../../model/dialogue.ts';
import type { Finding } from '../../model/finding.ts';
import type { Conditions, DialogueReport } from '../../model/report.ts';
import type { Source } from '../../model/standing.ts';
import { mediumOf, type StoryLine, spokenText } from '../../model/story.ts';
import { strangeIn } from '../content/same/strange-in.ts';
import { lateMoves } from './late-moves.ts';
import type { Chart, ChartMove } from './move.ts';
import { movesOf } from './moves.ts';
import { neverCame } from './never-came.ts';

interface ChartOptions {
  readonly finding: Finding | undefined;
  readonly conditions: Conditions | undefined;
  /** `turn`: the moves since the last acts before the failed step. `all`: the moves since the first start. */
  readonly part: 'turn' | 'all';
}

/** The sequence chart of a dialogue: its moves, and how it ended if a finding is given. */
export function chartOf(dialogue: DialogueReport, { finding, conditions, part }: ChartOptions): Chart {
  const wire = isWireKnown(dialogue, conditions);
  const all = movesOf(dialogue);
  const first = part === 'all' ? 0 : Math.min(turnOf(dialogue, finding), strangeIn(dialogue));
  // An earlier end is kept: it shows that the program is no longer there.
  const shown = all
    .filter(({ step, move }) => step >= first || move.kind === 'ended')
    .map(({ move }) => move);
  const moves = news(part === 'all' ? shown : shown.filter(isSpoken));
  return {
    moves: [...moves, ...(finding ? endOf(dialogue, finding, { moves, wire }) : [])],
    wire,
    before: all.filter(({ move, step }) => step < first && isSpoken(move)).length,
  };
}

/** Whether sent texts are known: a dialogue's own network is captured, and a peer knows what it sends and receives. */
function isWireKnown({ cast }: DialogueReport, conditions: Conditions | undefined): boolean {
  return conditions?.network === 'own' || cast.server.kind === 'peer' || cast.client.kind === 'peer';
}

/** The index of the first of the consecutive acts that precede the failed step and its neighbouring expectations. */
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

/** Whether a chart of one turn shows a move. Starts and connections are left to the story. */
function isSpoken({ kind }: ChartMove): boolean {
  return kind !== 'started' && kind !== 'connected';
}

/** The moves without those that add nothing: a program that ends also closes its connection, so that move is dropped. */
function news(moves: readonly ChartMove[]): readonly ChartMove[] {
  const endOf = (actor: Role) => moves.findLastIndex((move) => move.kind === 'ended' && move.actor === actor);
  const ends = { server: endOf('server'), client: endOf('client') };
  return moves.filter((move, index) => move.kind !== 'hung up' || ends[move.actor] < index);
}

/** The moves that end a chart: unsent lines, the text that never came, and what each program waits for. */
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
    ...lateMoves(dialogue, finding),
    ...(circle ? [{ kind: 'circle' } as const] : waits(finding)),
  ];
}

/** A `silent` move for each program that has sent nothing since a line was typed on its keyboard. */
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

/** Whether, according to a finding, each program waits for the other only. */
export function showsCircle(finding: Finding): boolean {
  return isCircle((role) => waitsOf(finding, role));
}

function waits(finding: Finding): readonly ChartMove[] {
  return roles.flatMap((actor) => {
    const waits = waitsOf(finding, actor);
    return waits.length > 0 ? [{ kind: 'waits', actor, waits } as const] : [];
  });
}

/** The sources that a program waits for, in all its threads and processes together. */
function waitsOf({ where }: Finding, role: Role): readonly Source[] {
  return [...new Set(where.filter(({ actor }) => actor === role).flatMap(({ waits }) => waits))];
}

const roles: readonly Role[] = ['client', 'server'];
