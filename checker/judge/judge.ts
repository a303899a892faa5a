import type { Dialogue } from '../model/dialogue.ts';
import type { JudgeOptions } from '../model/play-record.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Verdict } from '../model/verdict.ts';
import { causeOf } from './causes/cause.ts';
import { withReason } from './findings/reason.ts';
import { blameMachine } from './findings/short-machine.ts';
import { nameUnreadable } from './findings/unreadable.ts';
import { replay } from './follow/replay.ts';
import { untypedIn } from './follow/untyped.ts';
import { surplusOf } from './surplus.ts';

/**
 * Gives the verdict on a recorded play: passed, failed or undecided, with at most one finding. A pure function of its
 * arguments: it reads no process, clock or file.
 */
export function judge(dialogue: Dialogue, transcript: Transcript, options: JudgeOptions): Verdict {
  const { history, failure, observations } = replay(dialogue, transcript, options);
  const finding = failure
    ? causeOf(failure)
    : surplusOf(history, { options, wired: transcript.wired === true });
  if (!finding) {
    const untyped = transcript.wired ? untypedIn(history, options) : [];
    return { outcome: 'passed', findings: [], observations: [...observations, ...untyped] };
  }
  const named = nameUnreadable(blameMachine(finding, history), options);
  const isUndecided = failure?.decided === false || named.code === 'machine-fault';
  return {
    outcome: isUndecided ? 'undecided' : 'failed',
    findings: [withReason(named, { options, history })],
    observations,
  };
}
