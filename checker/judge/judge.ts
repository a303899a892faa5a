import type { Dialogue } from '../model/dialogue.ts';
import type { JudgeOptions } from '../model/play-record.ts';
import type { Transcript } from '../model/transcript.ts';
import type { Verdict } from '../model/verdict.ts';
import { causeOf } from './causes/cause.ts';
import { nameUnreadable } from './findings/unreadable.ts';
import { replay } from './follow/replay.ts';
import { surplusOf } from './surplus.ts';

/** Reads a finished run. Never looks at a process, a clock or a file. */
export function judge(dialogue: Dialogue, transcript: Transcript, options: JudgeOptions): Verdict {
  const { history, failure, observations } = replay(dialogue, transcript, options);
  const finding = failure ? causeOf(failure) : surplusOf(history);
  if (!finding) return { outcome: 'passed', findings: [], observations };
  return {
    outcome: failure?.decided === false ? 'undecided' : 'failed',
    findings: [nameUnreadable(finding, options)],
    observations,
  };
}
