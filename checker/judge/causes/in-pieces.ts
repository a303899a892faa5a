import { otherRole, type Role } from '../../model/actor.ts';
import type { Finding } from '../../model/finding.ts';
import type { JudgeOptions } from '../../model/play-record.ts';
import { findingOf } from '../findings/finding.ts';
import type { StepFailure } from '../follow/replay.ts';
import type { History } from '../history/history.ts';
import { standingOf } from '../history/rest.ts';

/** What is known about a play besides its events. */
export interface PlayedUnder {
  readonly options: Pick<JudgeOptions, 'rule' | 'languages'>;
  /** Whether the connection was captured whole. */
  readonly wired: boolean;
}

/**
 * Rule `takes turns`: in one turn a program sent several pieces without a newline, and the other side shows them all or
 * has not read them all. Whether it takes them for one line or for two depends on chance, and so would the verdict: so
 * this is found whether a step failed of it or not.
 */
export function sentInPieces(
  failure: Pick<StepFailure, 'history' | 'rest'> & PlayedUnder,
): Finding | undefined {
  const { history, options, wired, rest } = failure;
  if (options.rule !== 'takes turns' || !wired) return undefined;
  if (history.actors.server.peer || history.actors.client.peer) return undefined;
  for (const role of ['server', 'client'] as const) {
    const turn = turnsOf(history, role).find((each) => isByChance(history, role, each));
    if (!turn) continue;
    const step = history.dialogue.steps.find(
      ({ verb, actor }, index) => verb === 'shows' && actor !== role && index >= turn.step,
    );
    const { pieces } = turn;
    return findingOf(
      { ...failure, history, step: step ?? history.dialogue.steps[turn.step], rest },
      { code: 'line-out-of-turn', seen: 'on the wire', actors: [role], pieces },
    );
  }
  return undefined;
}

/** What a program sent between two lines of the other side, or of its keyboard. */
interface SentTurn {
  readonly pieces: string[];
  /** The indices of the first event and of its step. */
  readonly from: number;
  readonly step: number;
}

function turnsOf({ events }: History, role: Role): readonly SentTurn[] {
  const turns: SentTurn[] = [];
  let open: SentTurn | undefined;
  for (const [index, event] of events.entries()) {
    if (event.event === 'typed' ? event.actor === role : event.event === 'sent' && event.actor !== role)
      open = undefined;
    if (event.event !== 'sent' || event.actor !== role) continue;
    if (!open) {
      open = { pieces: [], from: index, step: event.step };
      turns.push(open);
    }
    open.pieces.push(event.text);
  }
  return turns;
}

/** A length or a mark that a program sends before or after its line is not shown, and no chance. */
function isByChance(history: History, role: Role, { pieces, from }: SentTurn): boolean {
  const isText = (piece: string) => /\p{L}/u.test(piece) && !/\p{Cc}/u.test(piece);
  if (pieces.length < 2 || !pieces.every(isText)) return false;
  const other = otherRole(role);
  const shown = history.events
    .slice(from)
    .map((event) =>
      event.event === 'showed' && event.actor === other && event.screen === 'stdout' ? event.text : '',
    );
  if (pieces.every((piece) => shown.join('').includes(piece.trim()))) return true;
  return history.rests.some((rest) => {
    const standing = standingOf(rest, other);
    return rest.index > from && standing?.unread !== undefined && standing.waitsFor.includes('keyboard');
  });
}
