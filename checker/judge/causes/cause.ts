import type { Finding } from '../../model/finding.ts';
import { flood, printing } from '../ends/flood.ts';
import type { StepFailure } from '../follow/replay.ts';
import { asksFirst } from './asks-first.ts';
import { cutOnWire, waitsForMore } from './cut.ts';
import { onlyAfterClosing, onlyAfterTyping, unframed, withheld } from './delay.ts';
import { brokenThread, crashed, endedEarly } from './end.ts';
import { sentInPieces } from './in-pieces.ts';
import { alternatesSurely, oneWay, perhapsAlternates } from './in-turns.ts';
import { lineMissing, onErrors } from './line-missing.ts';
import { locked } from './locked.ts';
import { endedForTerminal } from './needs-terminal.ts';
import { bytesShown, lineAltered, outOfTurn, repeatedInstead, unfinished } from './on-screen.ts';
import { cutHalf, silentHalf } from './one-way.ts';
import { sentOutOfTurn } from './out-of-step.ts';
import { hungUp, neverTold } from './parting.ts';
import { wasProvedLater } from './probed.ts';
import { repeatedOnWire } from './repetition.ts';
import { skipped } from './skipped.ts';
import { lineSplit } from './split.ts';
import { addressInUse, notConnecting, notListening, refused, wrongPort } from './start.ts';
import { always, busy, leftBehind, limited, notAccepting, silentFailure, unanswered } from './state.ts';
import { untimelyLine } from './untimely-line.ts';
import { crossed, deadlocked, wrongWait, wrongWaitForLine } from './wait.ts';

/** Recognises one cause of a failure; undefined passes the failure to the next cause. */
type CauseOf = (failure: StepFailure) => Finding | undefined;

/**
 * The finding for a failed step: the first cause that is recognised, or `line-missing`. Undefined if the probes proved
 * afterwards that the step is met.
 */
export function causeOf(failure: StepFailure): Finding | undefined {
  if (wasProvedLater(failure)) return undefined;
  const hit = limited(failure);
  if (hit) return hit;
  for (const cause of causesOf(failure)) {
    const finding = cause(failure);
    if (finding) return finding;
  }
  return lineMissing(failure);
}

/** The order is that of explanation: a crash explains a wrong screen, and a wrong screen explains a wait. */
const lineCauses: readonly CauseOf[] = [
  crashed,
  flood,
  asksFirst,
  onErrors,
  notAccepting,
  bytesShown,
  unfinished,
  outOfTurn,
  sentInPieces,
  unframed,
  locked,
  silentHalf,
  onlyAfterClosing,
  lineSplit,
  lineAltered,
  repeatedInstead,
  skipped,
  hungUp,
  endedEarly,
  repeatedOnWire,
  busy,
  brokenThread,
  crossed,
  sentOutOfTurn,
  cutHalf,
  alternatesSurely,
  withheld,
  cutOnWire,
  waitsForMore,
  deadlocked,
  oneWay,
  perhapsAlternates,
  wrongWaitForLine,
  onlyAfterTyping,
];

function causesOf({ step }: StepFailure): readonly CauseOf[] {
  switch (step.verb) {
    case 'starts':
    case 'restarts':
      return step.actor === 'server'
        ? [addressInUse, crashed, endedForTerminal, flood, wrongPort, asksFirst, busy, notListening]
        : [wrongPort, refused, crashed, flood, endedEarly, asksFirst, busy, notConnecting];
    case 'shows nothing':
      return [untimelyLine, flood, always('busy')];
    case 'is waiting for':
      return [
        crashed,
        flood,
        hungUp,
        endedEarly,
        sentInPieces,
        repeatedOnWire,
        busy,
        brokenThread,
        asksFirst,
        notAccepting,
        crossed,
        sentOutOfTurn,
        deadlocked,
        wrongWait,
      ];
    case 'ends':
      return [sentInPieces, leftBehind, flood, busy, neverTold, always('still-running')];
    case 'ends with an error':
      return [silentFailure, leftBehind, flood, asksFirst, busy, unanswered, always('still-running')];
    case 'is at rest':
      return [flood, busy, printing];
    case 'is deadlocked':
      return [crashed, flood, endedEarly, busy, always('not-deadlocked')];
    case 'receives the end':
      return [leftBehind, flood, busy, always('not-closed')];
    default:
      return lineCauses;
  }
}
