import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import type { Plan } from './plan.ts';

/** A dialogue that was not held, and what came of it. */
export interface FoundFailure {
  readonly plan: Plan;
  readonly dialogue: Dialogue;
  readonly report: DialogueReport;
}

/** Plays to the verdict; undefined when broken off. */
export type PlayDialogue = (dialogue: Dialogue) => Promise<DialogueReport | undefined>;
