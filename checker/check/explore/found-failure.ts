import type { Dialogue } from '../../model/dialogue.ts';
import type { DialogueReport } from '../../model/report.ts';
import type { Plan } from './plan.ts';

/** An explored dialogue that did not pass, and its report. */
export interface FoundFailure {
  readonly plan: Plan;
  readonly dialogue: Dialogue;
  readonly report: DialogueReport;
}

/** Plays to the verdict; undefined when broken off. */
export type PlayDialogue = (dialogue: Dialogue) => Promise<DialogueReport | undefined>;
