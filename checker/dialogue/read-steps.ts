import type { Cast } from '../model/actor.ts';
import type { Step } from '../model/dialogue.ts';
import { roleNamed } from './check-line.ts';
import type { DialogueProblem } from './dialogue-error.ts';
import { Mistake } from './mistake.ts';
import { readStep } from './read-step.ts';
import type { DialogueLine } from './source-lines.ts';

/** Reads the lines of the steps; `report` is called with each problem. */
export function readSteps(
  lines: readonly DialogueLine[],
  { cast, report }: { cast: Cast | undefined; report: (problem: DialogueProblem) => void },
): readonly Step[] {
  return lines.flatMap(({ word, rest, line }) => {
    const actor = roleNamed(word);
    if (actor === undefined) return [];
    try {
      return [readStep(rest, { actor, line, cast })];
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      report({ line, message: error.message });
      return [];
    }
  });
}
