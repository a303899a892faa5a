import type { Finding } from '../model/finding.ts';
import { alternatesSurely, oneWay, perhapsAlternates } from './cause-in-turns.ts';
import { onlyAfterClosing, onlyAfterTyping, unframed, withheld } from './cause-of-delay.ts';
import { brokenThread, crashed, endedEarly } from './cause-of-end.ts';
import { cutHalf, silentHalf } from './cause-of-one-way.ts';
import { hungUp, neverTold } from './cause-of-parting.ts';
import { repeatedOnWire } from './cause-of-repetition.ts';
import { lineSplit } from './cause-of-split.ts';
import { addressInUse, notConnecting, notListening, refused, wrongPort } from './cause-of-start.ts';
import { busy, flood, leftBehind, notAccepting, silentFailure, simply } from './cause-of-state.ts';
import { untimelyLine } from './cause-of-surplus.ts';
import { crossed, deadlocked, wrongWait, wrongWaitForLine } from './cause-of-wait.ts';
import { bytesShown, lineAltered, outOfTurn, repeatedInstead, unfinished } from './cause-on-screen.ts';
import { sentOutOfTurn } from './cause-out-of-step.ts';
import { lineMissing } from './line-missing.ts';
import { wasProvedLater } from './probed.ts';
import type { Failure } from './replay.ts';

/** Recognises one cause of a failure, or leaves it to the next. */
type Cause = (failure: Failure) => Finding | undefined;

/** The one cause of a failure: the first that is recognised. Undefined when the step was met after all. */
export function causeOf(failure: Failure): Finding | undefined {
  if (wasProvedLater(failure)) return undefined;
  for (const cause of causesOf(failure)) {
    const finding = cause(failure);
    if (finding) return finding;
  }
  return lineMissing(failure);
}

/** What came first explains the rest: an end, then what stands on the screen, then what is waited for. */
const lineCauses: readonly Cause[] = [
  crashed,
  flood,
  notAccepting,
  bytesShown,
  unfinished,
  outOfTurn,
  unframed,
  silentHalf,
  onlyAfterClosing,
  lineSplit,
  lineAltered,
  repeatedInstead,
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
  deadlocked,
  oneWay,
  perhapsAlternates,
  wrongWaitForLine,
  onlyAfterTyping,
];

function causesOf({ step }: Failure): readonly Cause[] {
  switch (step.verb) {
    case 'starts':
    case 'restarts':
      return step.actor === 'server'
        ? [addressInUse, crashed, flood, wrongPort, busy, notListening]
        : [wrongPort, refused, crashed, flood, endedEarly, busy, notConnecting];
    case 'shows nothing':
      return [untimelyLine, flood, simply('busy')];
    case 'is waiting for':
      return [
        crashed,
        flood,
        hungUp,
        endedEarly,
        repeatedOnWire,
        busy,
        brokenThread,
        notAccepting,
        crossed,
        sentOutOfTurn,
        deadlocked,
        wrongWait,
      ];
    case 'ends':
      return [leftBehind, flood, busy, neverTold, simply('still-running')];
    case 'ends with an error':
      return [silentFailure, leftBehind, flood, busy, simply('still-running')];
    case 'is at rest':
      return [flood, busy, simply('flood')];
    case 'is deadlocked':
      return [crashed, flood, endedEarly, busy, simply('not-deadlocked')];
    case 'receives the end':
      return [leftBehind, flood, busy, simply('not-closed')];
    default:
      return lineCauses;
  }
}
