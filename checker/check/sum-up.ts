import { relative } from 'node:path';
import { type LanguageId, otherRole, type Role } from '../model/actor.ts';
import { calledAs } from '../model/called-as.ts';
import type { Dialogue, Level } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import type { DialogueReport, Report, SuppliedPartner } from '../model/report.ts';
import type { Outcome } from '../model/verdict.ts';
import { taskOf } from '../submissions/task-of.ts';
import type { Job } from './job.ts';

/** What a report is about. */
export type ReportHeading = Pick<Report, 'question' | 'task' | 'submission' | 'files' | 'languages'>;

/** The heading of a job's report, with file names relative to `cwd`. */
export function headingOf({ submission, sources }: Job, cwd: string): ReportHeading {
  const files: Partial<Record<Role, string>> = {};
  const languages: Partial<Record<Role, LanguageId>> = {};
  for (const role of ['server', otherRole('server')] as const) {
    const program = submission.programs[role];
    if (!program) continue;
    languages[role] = program.language;
    files[role] = program.kind === 'source' ? relative(cwd, program.file) : calledAs(program);
  }
  const { question, name } = submission;
  const partner = partnerOf(sources);
  const task = { ...taskOf(sources.question, sources.lab), ...(partner && { partner }) };
  return { question, task, submission: name, files, languages };
}

/** Where the program comes from that an earlier question supplies. */
function partnerOf({ question: { partner }, ownPartner }: Job['sources']): SuppliedPartner | undefined {
  if (!partner) return undefined;
  const from = !ownPartner ? 'lab' : ownPartner.kind === 'command' ? 'command' : 'student';
  return { ...partner, from };
}

/** The report of a job from those of its dialogues. `ms` adds their times up, even if they were played side by side. */
export function sumUp(heading: ReportHeading, dialogues: readonly DialogueReport[]): Report {
  const sum = (count: (dialogue: DialogueReport) => number) =>
    dialogues.reduce((total, dialogue) => total + count(dialogue), 0);
  const points = {
    earned: sum(({ points }) => points.earned),
    possible: sum(({ points }) => points.possible),
  };
  return { ...heading, verdict: verdictOf(dialogues), points, ms: sum(({ ms }) => ms), dialogues };
}

/** Every required dialogue must pass; robust ones only earn points. If there are only robust ones, they decide. */
function verdictOf(dialogues: readonly DialogueReport[]): Outcome {
  const deciding: Level = dialogues.some(({ level }) => level === 'required') ? 'required' : 'robust';
  const outcomes = dialogues.filter(({ level }) => level === deciding).map(({ verdict }) => verdict);
  if (outcomes.includes('failed')) return 'failed';
  if (dialogues.some(isBrokenOff)) return 'undecided';
  return outcomes.every((outcome) => outcome === 'passed') ? 'passed' : 'undecided';
}

/** An exploration that ended before its last dialogue is undecided, unless a dialogue failed. */
function isBrokenOff({ explored }: DialogueReport): boolean {
  return explored !== undefined && explored.dialogues < explored.asked && explored.file === undefined;
}

/** The report of a dialogue that was not played: failed if it carries findings, else skipped. */
export function unplayed(dialogue: Dialogue, findings: readonly Finding[]): DialogueReport {
  return {
    id: dialogue.id,
    title: dialogue.title,
    file: dialogue.file,
    source: dialogue.source,
    level: dialogue.level,
    cast: dialogue.cast,
    verdict: findings.length > 0 ? 'failed' : 'skipped',
    points: { earned: 0, possible: dialogue.points },
    ms: 0,
    findings,
    observations: [],
    transcript: [],
    story: [],
  };
}
