import { judge } from '../judge/judge.ts';
import { storyOf } from '../judge/story.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { PlayRecord } from '../model/play-record.ts';
import type { DialogueReport } from '../model/report.ts';
import type { Transcript } from '../model/transcript.ts';
import { reportOf } from './dialogue-report.ts';

/** What a play is judged with beside its transcript, and how long it took. */
export interface JudgePlayOptions extends Pick<PlayRecord, 'seed' | 'options'> {
  readonly ms: number;
}

/** Judges a play. `dialogue` has the words of this play, and the cast that it was played with. */
export function judgePlay(
  dialogue: Dialogue,
  transcript: Transcript,
  { seed, options, ms }: JudgePlayOptions,
): DialogueReport {
  const verdict = judge(dialogue, transcript, options);
  const { events, ...kept } = transcript;
  return {
    ...reportOf(dialogue, verdict, ms),
    transcript: events,
    story: storyOf(dialogue, transcript, verdict.findings),
    played: { seed, cast: dialogue.cast, options, ...kept },
  };
}
