import { relative } from 'node:path';
import pLimit from 'p-limit';
import { type LanguageId, otherRole, type Role } from '../model/actor.ts';
import type { Dialogue, Level } from '../model/dialogue.ts';
import type { Finding } from '../model/finding.ts';
import type { DialogueReport, Report, ReportEvent } from '../model/report.ts';
import type { Submission } from '../model/submission.ts';
import type { Outcome } from '../model/verdict.ts';
import { createBlame } from './blame.ts';
import { type PerformOptions, perform } from './perform.ts';
import { mustBeFree } from './port-holder.ts';
import { preflight } from './preflight.ts';
import type { Theatre } from './theatre.ts';
import type { Undertaking } from './undertaking.ts';

export interface CheckOptions extends PerformOptions {
  readonly seed: string;
  /** How many dialogues are played side by side. */
  readonly jobs: number;
  /** Told when a dialogue starts, for the progress line. */
  readonly onPlay: (submission: Submission, dialogue: Dialogue) => void;
}

/** Checks submissions dialogue by dialogue, several side by side, and reports in the order they were given. */
export async function* check(
  theatre: Theatre,
  undertakings: readonly Undertaking[],
  options: CheckOptions,
): AsyncGenerator<ReportEvent> {
  const limit = pLimit(options.jobs);
  // What is not usable is told before anything is played or said.
  const obstacles = await Promise.all(undertakings.map((each) => limit(() => preflight(each, options))));
  if (!theatre.networks) {
    await mustBeFree(
      undertakings.filter((_, place) => obstacles[place]?.length === 0),
      options,
    );
  }
  yield { kind: 'begin', seed: options.seed, conditions: theatre.conditions };
  const started = undertakings.map((undertaking, place) => {
    const found = obstacles[place] ?? [];
    const references = new Map<Dialogue, Promise<DialogueReport>>();
    const blame = createBlame(theatre, references);
    const begin = (dialogue: Dialogue) =>
      limit(async () => {
        if (found.length > 0) return unplayed(dialogue, dialogue === undertaking.dialogues[0] ? found : []);
        if (options.signal.aborted) return unplayed(dialogue, []);
        options.onPlay(undertaking.submission, dialogue);
        const engagement = { dialogue, company: undertaking.company, options };
        const report = await perform(theatre, engagement);
        return report ? blame(report, engagement) : unplayed(dialogue, []);
      });
    // First those with the solution on one side: what they show says whom the others' failures are to be laid to.
    for (const one of undertaking.dialogues.filter(isWithSolution)) references.set(one, begin(one));
    const playing = undertaking.dialogues.map((one) => references.get(one) ?? begin(one));
    for (const one of playing) one.catch(() => undefined);
    return { ...undertaking, playing };
  });
  try {
    for (const { submission, dialogues, playing } of started) {
      const heading = headingOf(submission, options.tools.folder);
      yield { kind: 'opened', ...heading, dialogues: dialogues.length };
      const reports: DialogueReport[] = [];
      for (const one of playing) {
        const report = await one;
        reports.push(report);
        yield { kind: 'dialogue', question: submission.question, submission: submission.name, report };
      }
      yield { kind: 'closed', report: sumUp(heading, reports) };
    }
    yield { kind: 'end' };
  } finally {
    limit.clearQueue();
  }
}

function isWithSolution({ cast }: Dialogue): boolean {
  return cast.server.kind === 'reference' || cast.client.kind === 'reference';
}

type Heading = Pick<Report, 'question' | 'submission' | 'files' | 'languages'>;

function headingOf(submission: Submission, cwd: string): Heading {
  const files: Partial<Record<Role, string>> = {};
  const languages: Partial<Record<Role, LanguageId>> = {};
  for (const role of ['server', otherRole('server')] as const) {
    const program = submission.programs[role];
    if (!program) continue;
    languages[role] = program.language;
    files[role] = program.kind === 'source' ? relative(cwd, program.file) : program.command;
  }
  return { question: submission.question, submission: submission.name, files, languages };
}

/** The time is what its dialogues took together, whatever was played beside them. */
function sumUp(heading: Heading, dialogues: readonly DialogueReport[]): Report {
  const sum = (count: (dialogue: DialogueReport) => number) =>
    dialogues.reduce((total, dialogue) => total + count(dialogue), 0);
  const points = {
    earned: sum(({ points }) => points.earned),
    possible: sum(({ points }) => points.possible),
  };
  return { ...heading, verdict: verdictOf(dialogues), points, ms: sum(({ ms }) => ms), dialogues };
}

/** Every required dialogue must pass; robust ones earn points and teach. Checked alone, they decide. */
function verdictOf(dialogues: readonly DialogueReport[]): Outcome {
  const deciding: Level = dialogues.some(({ level }) => level === 'required') ? 'required' : 'robust';
  const outcomes = dialogues.filter(({ level }) => level === deciding).map(({ verdict }) => verdict);
  if (outcomes.includes('failed')) return 'failed';
  return outcomes.every((outcome) => outcome === 'passed') ? 'passed' : 'undecided';
}

/** A dialogue that could not be put on stage: the first carries the reason, the others are skipped. */
function unplayed(dialogue: Dialogue, findings: readonly Finding[]): DialogueReport {
  return {
    id: dialogue.id,
    title: dialogue.title,
    file: dialogue.file,
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
