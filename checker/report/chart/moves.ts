import { withoutBuild } from '../../judge/history/evidence.ts';
import { otherRole, type Role } from '../../model/actor.ts';
import type { DialogueReport } from '../../model/report.ts';
import type { Event } from '../../model/transcript.ts';
import type { ChartMove } from './move.ts';
import { withoutFlood } from './without-flood.ts';

/** A move, and the index of the dialogue's step during which it happened. */
export interface Dated {
  readonly move: ChartMove;
  readonly step: number;
}

/** The moves of a dialogue up to its failed step, without the probes that follow it. */
export function movesOf(dialogue: DialogueReport): readonly Dated[] {
  return joined(
    whole(withoutFlood(eventsToDraw(dialogue))).flatMap((event) =>
      movesIn(event, dialogue).map((move) => ({ move, step: event.step })),
    ),
  );
}

/** The events up to the failed step. If every step was met, output after the last step counts too, up to the next act. */
function eventsToDraw({ transcript, story, cast }: DialogueReport): readonly Event[] {
  const unreached = story.findIndex(({ state }) => state === 'not reached');
  const last = unreached < 0 ? story.length : unreached - 1;
  const end = transcript.findIndex((event) => {
    const act = event.event === 'typed' || event.event === 'closed' || isPeers(event, cast);
    return event.step > last || ('probe' in event && event.probe) || (event.step === story.length && act);
  });
  return transcript.slice(0, end < 0 ? undefined : end);
}

/** The events with the pieces of each screen line joined into one. */
function whole(events: readonly Event[]): readonly Event[] {
  const all: Event[] = [];
  for (const event of events) {
    const last = all.at(-1);
    const goesOn =
      last?.event === 'showed' &&
      event.event === 'showed' &&
      last.actor === event.actor &&
      last.screen === event.screen &&
      last.step === event.step &&
      !last.text.endsWith('\n');
    if (goesOn) {
      all[all.length - 1] = { ...event, text: last.text + event.text };
    } else {
      all.push(event);
    }
  }
  return all;
}

function isPeers(event: Event, cast: DialogueReport['cast']): boolean {
  return event.actor !== 'stage' && cast[event.actor].kind === 'peer' && event.event === 'sent';
}

function movesIn(event: Event, { cast, transcript }: DialogueReport): readonly ChartMove[] {
  switch (event.event) {
    case 'started':
    case 'connected':
    case 'refused':
      return [{ kind: event.event, actor: event.actor }];
    case 'typed':
      return [{ kind: 'typed', actor: event.actor, text: event.text }];
    case 'sent':
      return [{ kind: 'sent', actor: event.actor, text: event.text, pieces: 1 }];
    case 'received': {
      const sender = otherRole(event.actor);
      // With a capture, a `sent` event has already drawn the text that a peer receives.
      const known = transcript.some((one) => one.event === 'sent' && one.actor === sender);
      return known || cast[sender].kind === 'peer'
        ? []
        : [{ kind: 'sent', actor: sender, text: event.text, pieces: 1 }];
    }
    case 'showed':
      return lines(event.actor, withoutBuild(event.text), event.screen === 'stderr');
    case 'closed':
      if (event.what === 'connection' && hasFlooded(transcript, event.actor)) return [];
      return [{ kind: event.what === 'keyboard' ? 'keyboard closed' : 'hung up', actor: event.actor }];
    case 'flooded':
      return [{ kind: 'flooded', actor: event.actor }];
    case 'ended': {
      const { actor, code, signal } = event;
      if (hasFlooded(transcript, actor)) return [];
      return [{ kind: 'ended', actor, ...(code !== undefined && { code }), ...(signal && { signal }) }];
    }
    default:
      return [];
  }
}

/** The stage itself ends a program that floods. */
function hasFlooded(transcript: readonly Event[], actor: Role): boolean {
  return transcript.some((one) => one.event === 'flooded' && one.actor === actor);
}

/** The number of lines drawn of one text on a screen; a banner may have more. */
const mostLines = 5;

function lines(actor: Role, text: string, errors: boolean): readonly ChartMove[] {
  const all = text.split('\n').filter((line) => line.trim() !== '');
  if (errors && all.length > 1) {
    return [{ kind: 'complained', actor, lines: all.length }];
  }
  const kept = all.slice(0, all.length === mostLines + 1 ? all.length : mostLines);
  const rest = all.length - kept.length;
  return [
    ...kept.map((line) => ({ kind: 'showed', actor, text: line, errors }) as const),
    ...(rest > 0 ? [{ kind: 'showed more', actor, lines: rest } as const] : []),
  ];
}

/** The moves with the pieces of a sent line, the lines of a traceback, and the two ends of a connection joined. */
function joined(moves: readonly Dated[]): readonly Dated[] {
  const all: Dated[] = [];
  for (const dated of moves) {
    const last = all.at(-1);
    const whole = last && last.step === dated.step ? continued(last.move, dated.move) : undefined;
    if (whole) {
      all[all.length - 1] = { ...dated, move: whole };
    } else {
      all.push(dated);
    }
  }
  return all;
}

function continued(last: ChartMove, next: ChartMove): ChartMove | undefined {
  const lines = last.kind === 'complained' ? errorLines(next) : 0;
  if (last.kind === 'complained' && lines > 0 && 'actor' in next && last.actor === next.actor) {
    return { ...last, lines: last.lines + lines };
  }
  // Client and server report the same connection.
  if (last.kind === 'connected' && next.kind === 'connected' && last.actor !== next.actor) return last;
  const same = last.kind === 'sent' && next.kind === 'sent' && last.actor === next.actor;
  return same && !last.text.includes('\n')
    ? { ...next, text: last.text + next.text, pieces: last.pieces + next.pieces }
    : undefined;
}

function errorLines(move: ChartMove): number {
  if (move.kind === 'complained') return move.lines;
  return move.kind === 'showed' && move.errors ? 1 : 0;
}
