import type { Dialogue } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import type { StoryLine } from '../model/story.ts';
import type { Transcript } from '../model/transcript.ts';
import { spokenStepOf } from './findings/spoken-step.ts';

/**
 * The steps of a dialogue, each with how it went: `met`, `failed` or `not reached`. A met step that a finding names, as
 * for two texts on one line, counts as failed.
 */
export function storyOf(
  dialogue: Dialogue,
  transcript: Transcript,
  findings: readonly Finding[] = [],
): StoryLine[] {
  const stopped = transcript.stoppedAt ?? dialogue.steps.length;
  const failed = new Set(findings.map(({ step }) => step?.line));
  return dialogue.steps.map((step, index) => {
    const met = failed.has(step.line) || index === stopped ? 'failed' : 'met';
    return { line: step.line, ...spokenStepOf(step), state: index > stopped ? 'not reached' : met };
  });
}
