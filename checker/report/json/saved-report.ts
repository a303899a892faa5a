import type { Role } from '../../model/actor.ts';
import type { Awaited, Verb } from '../../model/dialogue.ts';
import type { Finding, FindingCode, Where } from '../../model/finding.ts';
import type { FindingDetails } from '../../model/finding-details.ts';
import type { Locale } from '../../model/locale.ts';
import type { Conditions, DialogueReport, Report } from '../../model/report.ts';
import type { StoryLine } from '../../model/story.ts';
import type { Decided } from '../../model/transcript.ts';
import type { SavedProblem } from './problem-object.ts';

/** A JSON report, as its schema has it. What older ones lack is optional. */
export interface SavedRun {
  readonly seed: string;
  readonly conditions?: Conditions;
  readonly reports: readonly SavedReport[];
}

export interface SavedReport extends Omit<Report, 'task' | 'files' | 'dialogues' | 'problem'> {
  readonly task?: Report['task'];
  readonly files?: Report['files'];
  readonly problem?: SavedProblem;
  readonly dialogues: readonly SavedDialogue[];
}

export interface SavedDialogue
  extends Omit<DialogueReport, 'title' | 'source' | 'findings' | 'observations' | 'story'> {
  readonly titles?: Readonly<Record<Locale, string>>;
  readonly source?: string;
  readonly findings: readonly SavedFinding[];
  readonly observations?: DialogueReport['observations'];
  readonly story?: readonly SavedLine[];
}

export interface SavedFinding {
  readonly code: FindingCode;
  readonly actors: readonly Role[];
  readonly fault?: readonly Role[];
  readonly step?: { readonly file: string; readonly line: number };
  readonly decided: Decided;
  readonly details?: FindingDetails | Pick<Extract<Finding, { code: 'machine-fault' }>, 'problem'>;
  readonly where: readonly (Where & { readonly words?: string })[];
  readonly evidence?: string;
}

export interface SavedLine extends Pick<StoryLine, 'line' | 'actor' | 'state'> {
  readonly verb: Verb;
  readonly text?: string;
  readonly texts?: readonly string[];
  readonly awaited?: readonly Awaited[];
}
